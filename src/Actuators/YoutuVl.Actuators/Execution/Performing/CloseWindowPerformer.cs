using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Asks windows to close.</summary>
internal sealed class CloseWindowPerformer : Performer<CloseWindowAction>
{
    /// <inheritdoc/>
    protected override WindowTarget WindowOf(CloseWindowAction action) => action.Window;

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(CloseWindowAction action, PerformContext context, CancellationToken cancellationToken)
    {
        var window = context.Window!;
        var before = context.Before!;
        var windows = context.Services.Session.Windows;
        context.Route = ActionRoute.WindowManager;
        if (!await WindowChange.BoundAsync(context, window.Id, windows.CloseAsync, cancellationToken).ConfigureAwait(false))
        {
            throw new RefusedException(RefusalCode.Unsupported, $"{WindowText.Of(window)} cannot be asked to close.");
        }

        return new Delivery(ActionRoute.WindowManager)
        {
            Proof = new Proof(async token =>
            {
                var now = await windows.ListAsync(token).ConfigureAwait(false);
                var question = now.FirstOrDefault(w => !w.IsPopup && before.Window(w.Id) is null && w.ProcessId == window.ProcessId);
                return now.All(w => w.Id != window.Id) ? Verdict.Confirmed($"{WindowText.Of(window)} closed")
                    : question is not null ? Verdict.Unverifiable($"{WindowText.Of(window)} is still open, and its application asks in {WindowText.Of(question)}")
                    : Verdict.Contradicted($"{WindowText.Of(window)} is still open");
            }),
        };
    }
}
