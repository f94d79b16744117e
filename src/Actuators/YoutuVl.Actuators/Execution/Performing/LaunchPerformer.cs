using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Execution.Verifying;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Performing;

/// <summary>Launches applications and waits for their first window.</summary>
internal sealed class LaunchPerformer : Performer<LaunchAction>
{
    /// <inheritdoc/>
    protected override string? Fault(LaunchAction action) => string.IsNullOrWhiteSpace(action.Command) ? "There is no command to launch." : null;

    /// <inheritdoc/>
    protected override async ValueTask<Delivery> PerformAsync(LaunchAction action, PerformContext context, CancellationToken cancellationToken)
    {
        LaunchedApplication launched;
        try
        {
            launched = await context.Services.Session.Applications
                .LaunchAsync(new LaunchRequest(action.Command, action.Arguments), cancellationToken).ConfigureAwait(false);
        }
        catch (LaunchException error)
        {
            throw new RefusedException(error.IsForbidden ? RefusalCode.PolicyDenied : RefusalCode.NotFound, error.Message, error);
        }

        context.Route = ActionRoute.Process;
        context.Services.Conditions.Launched.Note([launched]);
        return new Delivery(ActionRoute.Process)
        {
            Verdict = await FirstWindowAsync(action, context, launched, cancellationToken).ConfigureAwait(false),
        };
    }

    private static async ValueTask<Verdict> FirstWindowAsync(
        LaunchAction action, PerformContext context, LaunchedApplication launched, CancellationToken cancellationToken)
    {
        var view = context.Services.View;
        var limit = action.Timeout ?? context.Services.Limits.Launch;
        var deadline = Deadline.After(view.Time, limit);
        while (true)
        {
            var moment = await view.NowAsync(cancellationToken).ConfigureAwait(false);
            var windows = await view.Session.Windows.ListAsync(cancellationToken).ConfigureAwait(false);
            List<WindowInfo> fresh = [.. windows.Where(w => !w.IsPopup && context.Before!.Window(w.Id) is null)];
            if (fresh.FirstOrDefault(w => Belongs(w, launched)) is { } own)
            {
                return Verdict.Confirmed($"process {launched.ProcessId} shows {WindowText.Of(own)}");
            }

            if (await EndedAsync(context, launched, cancellationToken).ConfigureAwait(false) is { } code && code != 0)
            {
                var log = launched.LogFile is null ? string.Empty : $" Its messages are in '{launched.LogFile}'.";
                throw new RefusedException(RefusalCode.ApplicationLost, $"'{action.Command}' ended with exit code {code} before it showed a window.{log}");
            }

            if (deadline.IsOver)
            {
                return fresh.Count > 0
                    ? Verdict.Unverifiable($"process {launched.ProcessId} shows no window, but {WindowText.Of(fresh[0])} of another process appeared")
                    : Verdict.Contradicted($"process {launched.ProcessId} showed no window within {limit.TotalSeconds:0.#} s");
            }

            await view.UntilWorthLookingAsync(moment, deadline.Remaining, cancellationToken).ConfigureAwait(false);
        }
    }

    // A launcher may hand over to another process of the same name.
    private static bool Belongs(WindowInfo window, LaunchedApplication launched) =>
        window.ProcessId == launched.ProcessId
        || string.Equals(window.Application, Path.GetFileNameWithoutExtension(launched.Path), StringComparison.OrdinalIgnoreCase)
        || string.Equals(window.Application, Path.GetFileNameWithoutExtension(launched.Command), StringComparison.OrdinalIgnoreCase);

    private static async ValueTask<int?> EndedAsync(PerformContext context, LaunchedApplication launched, CancellationToken cancellationToken) =>
        context.Services.Session.Applications.Running.Any(r => r.ProcessId == launched.ProcessId)
            ? null
            : await context.Services.Session.Applications.WaitForExitAsync(launched.ProcessId, cancellationToken).ConfigureAwait(false);
}
