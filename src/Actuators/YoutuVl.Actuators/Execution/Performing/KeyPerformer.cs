using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Presses key chords.</summary>
internal sealed class KeyPerformer : Performer<KeyAction>
{
    /// <inheritdoc/>
    protected override string? Fault(KeyAction action) =>
        action.Repeat is < 1 or > 100 ? $"A key is pressed 1 to 100 times, not {action.Repeat}."
        : action.Chord.Key.Name.Length == 0 ? "The chord names no key."
        : null;

    /// <inheritdoc/>
    protected override Need? NeedOf(KeyAction action) => Need.Of(action.Target);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(KeyAction action, PerformContext context, CancellationToken cancellationToken)
    {
        context.RequireInjection();
        var element = context.Target is null
            ? context.Before!.Focused
            : (await KeyboardFocus.GiveAsync(context, cancellationToken).ConfigureAwait(false)).Element;
        await TextEntry.RequireFocusAsync(context, element, cancellationToken).ConfigureAwait(false);
        context.Route = ActionRoute.Injected;
        for (var i = 0; i < action.Repeat; i++)
        {
            await context.Held.TapAsync(action.Chord, cancellationToken).ConfigureAwait(false);
        }

        return new Delivery(ActionRoute.Injected) { Element = element };
    }
}
