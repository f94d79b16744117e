using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Raises windows and gives them the keyboard input.</summary>
internal sealed class ActivateWindowPerformer : Performer<ActivateWindowAction>
{
    /// <inheritdoc/>
    protected override WindowTarget WindowOf(ActivateWindowAction action) => action.Window;

    /// <inheritdoc/>
    protected override ValueTask<Delivery> PerformAsync(ActivateWindowAction action, PerformContext context, CancellationToken cancellationToken) =>
        WindowChange.AskAsync(
            context,
            context.Services.Session.Windows.ActivateAsync,
            now => now.IsActive ? Verdict.Confirmed($"{WindowText.Of(now)} is active") : Verdict.Contradicted($"{WindowText.Of(now)} is not active"),
            cancellationToken);
}
