using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Moves windows.</summary>
internal sealed class MoveWindowPerformer : Performer<MoveWindowAction>
{
    /// <inheritdoc/>
    protected override WindowTarget WindowOf(MoveWindowAction action) => action.Window;

    /// <inheritdoc/>
    protected override ValueTask<Delivery> PerformAsync(MoveWindowAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var start = context.Window!.Bounds;
        return WindowChange.AskAsync(
            context,
            (window, token) => context.Services.Session.Windows.MoveAsync(window, action.TopLeft, token),
            now => now.Bounds.X == action.TopLeft.X && now.Bounds.Y == action.TopLeft.Y ? Verdict.Confirmed($"{WindowText.Of(now)} is at {now.Bounds}")
                : now.Bounds != start ? new Verdict(ActionEffect.Partial, [$"{WindowText.Of(now)} moved, but to {now.Bounds}"])
                : Verdict.Contradicted($"{WindowText.Of(now)} is still at {now.Bounds}"),
            cancellationToken);
    }
}
