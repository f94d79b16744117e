using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Minimizes, maximizes and restores windows.</summary>
internal sealed class SetWindowStatePerformer : Performer<SetWindowStateAction>
{
    /// <inheritdoc/>
    protected override WindowTarget WindowOf(SetWindowStateAction action) => action.Window;

    /// <inheritdoc/>
    protected override ValueTask<Delivery> PerformAsync(SetWindowStateAction action, PerformContext context, CancellationToken cancellationToken) =>
        WindowChange.AskAsync(
            context,
            (window, token) => context.Services.Session.Windows.SetStateAsync(window, action.State, token),
            now => now.State == action.State ? Verdict.Confirmed($"{WindowText.Of(now)} is {now.State}") : Verdict.Contradicted($"{WindowText.Of(now)} is {now.State}"),
            cancellationToken);
}
