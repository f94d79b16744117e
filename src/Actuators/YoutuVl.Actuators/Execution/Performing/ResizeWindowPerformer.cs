using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Resizes windows.</summary>
internal sealed class ResizeWindowPerformer : Performer<ResizeWindowAction>
{
    /// <inheritdoc/>
    protected override string? Fault(ResizeWindowAction action) =>
        action.Width < 1 || action.Height < 1 ? $"A window cannot be {action.Width} by {action.Height} pixels large." : null;

    /// <inheritdoc/>
    protected override WindowTarget WindowOf(ResizeWindowAction action) => action.Window;

    /// <inheritdoc/>
    protected override ValueTask<Delivery> PerformAsync(ResizeWindowAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var start = context.Window!.ContentBounds;
        return WindowChange.AskAsync(
            context,
            (window, token) => context.Services.Session.Windows.ResizeAsync(window, action.Width, action.Height, token),
            now => now.ContentBounds.Width == action.Width && now.ContentBounds.Height == action.Height
                ? Verdict.Confirmed($"the content of {WindowText.Of(now)} is {action.Width}x{action.Height}")
                : now.ContentBounds != start
                    ? new Verdict(ActionEffect.Partial, [$"the content of {WindowText.Of(now)} is {now.ContentBounds}: its application sets limits"])
                    : Verdict.Contradicted($"the content of {WindowText.Of(now)} is still {now.ContentBounds}"),
            cancellationToken);
    }
}
