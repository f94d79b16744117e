using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Holds key chords for a while.</summary>
internal sealed class HoldKeyPerformer : Performer<HoldKeyAction>
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override string? Fault(HoldKeyAction action) =>
        action.Duration <= TimeSpan.Zero || action.Duration > Longest ? $"A key is held for up to {Longest.TotalSeconds} seconds, not {action.Duration}."
        : action.Chord.Key.Name.Length == 0 ? "The chord names no key."
        : null;

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(HoldKeyAction action, PerformContext context, CancellationToken cancellationToken)
    {
        context.RequireInjection();
        await TextEntry.RequireFocusAsync(context, context.Before!.Focused, cancellationToken).ConfigureAwait(false);
        context.Route = ActionRoute.Injected;
        await context.Held.PressAsync(action.Chord.Modifiers, cancellationToken).ConfigureAwait(false);
        await context.Held.PressAsync(action.Chord.Key, cancellationToken).ConfigureAwait(false);
        await Task.Delay(action.Duration, context.Services.View.Time, cancellationToken).ConfigureAwait(false);
        await context.Held.ReleaseKeysAsync(cancellationToken).ConfigureAwait(false);
        return new Delivery(ActionRoute.Injected) { Element = context.Before!.Focused };
    }
}
