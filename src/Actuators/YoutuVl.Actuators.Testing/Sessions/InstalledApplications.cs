using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing.Applications;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>What can be launched on the in-memory desktop, and what may be.</summary>
internal sealed class InstalledApplications(DesktopState desktop)
{
    private readonly SortedDictionary<string, Action<MemoryApplication, LaunchRequest>> _installed = new(StringComparer.Ordinal);

    private HashSet<string>? _allowed;

    public static string PathOf(string command) => command.StartsWith('/') ? command : $"/memory/bin/{command}";

    public void Install(string command, Action<MemoryApplication, LaunchRequest> start) => _installed[command] = start;

    public void Allow(IEnumerable<string> commands) => _allowed = [.. commands];

    /// <summary>Starts a process.</summary>
    /// <exception cref="LaunchException">The command is not on the allow list, is not installed, or failed to start.</exception>
    public MemoryApplication Start(LaunchRequest request)
    {
        var allowed = _allowed ?? [.. _installed.Keys];
        if (!allowed.Contains(request.Command))
        {
            throw new LaunchException(
                request.Command,
                $"'{request.Command}' is not on the allow list. Allowed: {(allowed.Count == 0 ? "nothing" : string.Join(", ", allowed.Order()))}. Add it to the list to launch it.") { IsForbidden = true };
        }

        if (!_installed.TryGetValue(request.Command, out var start))
        {
            throw new LaunchException(request.Command, $"'{request.Command}' is not installed on this in-memory desktop. Install it first.");
        }

        var application = new MemoryApplication(desktop, Path.GetFileName(request.Command));
        desktop.Applications.Add(application);
        start(application, request);
        desktop.Notify();
        return application;
    }
}
