using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Turns the wheel.</summary>
internal sealed class ScrollPerformer : Performer<ScrollAction>
{
    private const int MaxNotches = 100;

    /// <inheritdoc/>
    protected override string? Fault(ScrollAction action) =>
        action is { NotchesDown: 0, NotchesRight: 0 } ? "A scroll of no notches does nothing."
        : Math.Abs(action.NotchesDown) > MaxNotches || Math.Abs(action.NotchesRight) > MaxNotches ? $"A scroll has at most {MaxNotches} notches."
        : null;

    /// <inheritdoc/>
    protected override Need? NeedOf(ScrollAction action) => action.Target is null ? null : new Need(action.Target, Enabled: false);

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(ScrollAction action, PerformContext context, CancellationToken cancellationToken)
    {
        context.RequireInjection();
        context.Route = ActionRoute.Injected;
        if (context.Target is { } target)
        {
            await PointerStrokes.MoveOntoAsync(context, target, cancellationToken).ConfigureAwait(false);
        }

        await context.Services.Session.Pointer.ScrollAsync(action.NotchesRight, action.NotchesDown, cancellationToken).ConfigureAwait(false);
        return new Delivery(ActionRoute.Injected) { Element = context.Target?.Element };
    }
}
