using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Devices;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>Launches the applications that are installed on the in-memory desktop.</summary>
internal sealed class MemoryApplications(MemoryCore core, InstalledApplications installed) : IApplications
{
    private readonly Dictionary<int, (MemoryApplication Application, LaunchedApplication Info)> _launched = [];

    public IReadOnlyList<LaunchedApplication> Running
    {
        get
        {
            using (core.State.Gate.EnterScope())
            {
                return [.. _launched.Values.Where(l => l.Application.IsRunning).Select(l => l.Info)];
            }
        }
    }

    public ValueTask<LaunchedApplication> LaunchAsync(LaunchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(core.Do(DesktopOperation.Launch, () => Launch(request), cancellationToken));
    }

    public async ValueTask<int?> WaitForExitAsync(int processId, CancellationToken cancellationToken) =>
        Find(processId) is { } application ? await application.Exited.WaitAsync(cancellationToken).ConfigureAwait(false) : null;

    public async ValueTask<bool> TerminateAsync(int processId, CancellationToken cancellationToken)
    {
        if (Find(processId) is not { } application)
        {
            return false;
        }

        using (core.State.Gate.EnterScope())
        {
            application.Deliver(() => AskToEnd(application));
        }

        try
        {
            await application.Exited.WaitAsync(core.Settings.TerminationGrace, core.State.Time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            application.Exit(KilledExitCode);
        }

        return true;
    }

    /// <summary>The exit code of a process that was ended by force: 128 plus the number of SIGKILL, as shells report it.</summary>
    private const int KilledExitCode = 137;

    private static void AskToEnd(MemoryApplication application)
    {
        foreach (var window in application.Windows.Reverse())
        {
            if (!window.RequestClose())
            {
                return;
            }
        }

        application.Exit();
    }

    private LaunchedApplication Launch(LaunchRequest request)
    {
        var application = installed.Start(request);
        var info = new LaunchedApplication(application.ProcessId, request.Command, InstalledApplications.PathOf(request.Command));
        _launched.Add(application.ProcessId, (application, info));
        return info;
    }

    private MemoryApplication? Find(int processId)
    {
        using (core.State.Gate.EnterScope())
        {
            return _launched.TryGetValue(processId, out var launched) ? launched.Application : null;
        }
    }
}
