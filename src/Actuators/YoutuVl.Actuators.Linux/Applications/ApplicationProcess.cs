using System.Diagnostics;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.Processes.Native;

namespace YoutuVl.Actuators.Linux.Applications;

/// <summary>One launched application, the leader of a process group of its own.</summary>
internal sealed class ApplicationProcess(Process process, LaunchedApplication application)
{
    /// <summary>What callers see of it.</summary>
    public LaunchedApplication Application { get; } = application;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>Waits for its end and gives its exit code (128 + signal when a signal ended it).</summary>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return process.ExitCode;
    }

    /// <summary>Asks it and its helpers to end, and ends them by force after the grace period.</summary>
    public async Task TerminateAsync(TimeSpan gracePeriod, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (process.HasExited)
        {
            return;
        }

        Signal(LibC.TerminateSignal);
        using CancellationTokenSource grace = new(gracePeriod, timeProvider);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, grace.Token);
        try
        {
            await process.WaitForExitAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Signal(LibC.KillSignal);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // In the first instant the process has not made its group yet; then it is alone and is addressed by itself.
    private void Signal(int signal)
    {
        if (LibC.Kill(-process.Id, signal) != 0)
        {
            _ = LibC.Kill(process.Id, signal);
        }
    }
}
