using System.Globalization;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Sets the numbers of elements.</summary>
internal sealed class SetValuePerformer : SemanticPerformer<SetValueAction>
{
    /// <inheritdoc/>
    protected override string? Fault(SetValueAction action) => double.IsFinite(action.Value) ? null : "The value is not a number.";

    /// <inheritdoc/>
    protected override Need NeedOf(SetValueAction action) => new(action.Target);

    /// <inheritdoc/>
    protected override string? AlreadySo(SetValueAction action, ScreenElement element)
    {
        if (element.Range is { } range && range.Maximum > range.Minimum && (action.Value < range.Minimum || action.Value > range.Maximum))
        {
            throw new RefusedException(
                RefusalCode.InvalidAction,
                FormattableString.Invariant($"{ElementText.Of(element)} takes {range.Minimum} to {range.Maximum}, so it cannot become {action.Value}."));
        }

        return element.Range?.Current == action.Value ? FormattableString.Invariant($"{ElementText.Of(element)} is at {action.Value}") : null;
    }

    /// <inheritdoc/>
    protected override SemanticRequest? Request(SetValueAction action, ScreenElement element) =>
        element.Offers(ElementActions.SetValue) ? new SemanticRequest.SetValue(action.Value) : null;

    /// <inheritdoc/>
    protected override Proof ProofOf(SetValueAction action, PerformContext context, ScreenElement element) =>
        context.Services.Proofs.Number(element, action.Value);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> InjectAsync(SetValueAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var element = context.Element;
        if (!element.Has(ElementStates.Editable))
        {
            throw new RefusedException(RefusalCode.Unsupported, $"{ElementText.Of(element)} takes no number, neither by a call nor by typing. Drag it, or press its arrow keys.");
        }

        await TextEntry.ReplaceAsync(context, action.Value.ToString(CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
        await context.Held.TapAsync(new KeyChord(KeyModifiers.None, Key.Parse("Enter")), cancellationToken).ConfigureAwait(false);
        return new Delivery(context.Route) { Element = element, Proof = ProofOf(action, context, element) };
    }
}
