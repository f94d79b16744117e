using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Verifying;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Gives elements the keyboard focus.</summary>
internal sealed class FocusPerformer : Performer<FocusAction>
{
    /// <inheritdoc/>
    protected override Need NeedOf(FocusAction action) => new(action.Target);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(FocusAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var (element, evidence) = await KeyboardFocus.GiveAsync(context, cancellationToken).ConfigureAwait(false);
        return new Delivery(context.Route) { Element = element, Verdict = Verdict.Confirmed(evidence) };
    }
}
