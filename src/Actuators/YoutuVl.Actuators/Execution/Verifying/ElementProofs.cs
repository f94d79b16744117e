using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>The effects that elements themselves can show.</summary>
/// <param name="view">The desktop.</param>
internal sealed class ElementProofs(DesktopView view)
{
    /// <summary>An element gets, or loses, a state.</summary>
    /// <param name="element">The element.</param>
    /// <param name="state">The state.</param>
    /// <param name="present">True when it gets it.</param>
    /// <param name="isPromise">Whether the action promises it.</param>
    /// <returns>The proof.</returns>
    public Proof State(ScreenElement element, ElementStates state, bool present, bool isPromise = true) => Of(
        element,
        isPromise,
        now => now.Has(state) == present
            ? Verdict.Confirmed($"{ElementText.Of(now)} is {(present ? string.Empty : "no longer ")}{state}")
            : Verdict.Contradicted($"{ElementText.Of(now)} is {(present ? "not" : "still")} {state}"));

    /// <summary>An element gets the keyboard focus, or something in it does.</summary>
    /// <param name="element">The element.</param>
    /// <param name="isPromise">Whether the action promises it.</param>
    /// <returns>The proof.</returns>
    public Proof Focus(ScreenElement element, bool isPromise = true) => Of(
        element,
        isPromise,
        now => now.Has(ElementStates.Focused)
            ? Verdict.Confirmed($"{ElementText.Of(now)} has the keyboard focus")
            : Verdict.Contradicted($"{ElementText.Of(now)} does not have the keyboard focus"));

    /// <summary>An element's number becomes another.</summary>
    /// <param name="element">The element.</param>
    /// <param name="wanted">The number.</param>
    /// <returns>The proof.</returns>
    public Proof Number(ScreenElement element, double wanted) => Of(element, isPromise: true, now =>
    {
        if (now.Range is not { } range)
        {
            return Verdict.Unverifiable($"{ElementText.Of(now)} does not tell its number");
        }

        var near = Math.Abs(range.Current - wanted) <= 1e-6 * Math.Max(1, Math.Abs(wanted));
        var said = FormattableString.Invariant($"{ElementText.Of(now)} is at {range.Current}");
        return near ? Verdict.Confirmed(said)
            : range.Current != element.Range?.Current ? new Verdict(ActionEffect.Partial, [FormattableString.Invariant($"{said}, not at {wanted}")])
            : Verdict.Contradicted(FormattableString.Invariant($"{said}, not at {wanted}"));
    });

    /// <summary>An element holds exactly a text.</summary>
    /// <param name="element">The element.</param>
    /// <param name="wanted">The text.</param>
    /// <returns>The proof.</returns>
    public Proof Text(ScreenElement element, string wanted) => new(async token =>
        TextJudge.Whole(element, wanted, await TextAsync(element, token).ConfigureAwait(false)));

    /// <summary>A text was put into an element at its caret.</summary>
    /// <param name="element">The element.</param>
    /// <param name="before">What it held before; null when it could not be read.</param>
    /// <param name="typed">The text.</param>
    /// <returns>The proof.</returns>
    public Proof Typed(ScreenElement element, string? before, string typed) => new(async token =>
        TextJudge.Inserted(element, before, typed, await TextAsync(element, token).ConfigureAwait(false)));

    /// <summary>A proof by reading the element again.</summary>
    /// <param name="element">The element.</param>
    /// <param name="isPromise">Whether the action promises it.</param>
    /// <param name="judge">Judges the element as it is now.</param>
    /// <returns>The proof.</returns>
    public Proof Of(ScreenElement element, bool isPromise, Func<ScreenElement, Verdict> judge) => new(
        async token => await view.RefreshAsync(element, token).ConfigureAwait(false) is { } now
            ? judge(now)
            : await GoneAsync(element, token).ConfigureAwait(false),
        isPromise);

    private async ValueTask<string?> TextAsync(ScreenElement element, CancellationToken cancellationToken)
    {
        var now = await view.RefreshAsync(element, cancellationToken).ConfigureAwait(false);
        if (now is null)
        {
            await GoneAsync(element, cancellationToken).ConfigureAwait(false);
            return null;
        }

        return await TextOf.ReadAsync(view.Session, now, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Verdict> GoneAsync(ScreenElement element, CancellationToken cancellationToken)
    {
        var error = await ApplicationLoss.ExplainAsync(view, element, cancellationToken).ConfigureAwait(false);
        return error.Code == RefusalCode.ApplicationLost ? throw error : Verdict.Unverifiable($"{ElementText.Of(element)} went away");
    }
}
