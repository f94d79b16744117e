using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.Processes;
using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Actuators.Linux.Applications;

/// <summary>
/// Applications on a Linux desktop. Each runs in a session of its own with nothing on its standard input and its output in a file, so
/// neither a Ctrl+C in our terminal nor a pipe of ours reaches it. Thread-safe.
/// </summary>
public sealed class DesktopApplications : IApplications
{
    private readonly ConcurrentDictionary<int, ApplicationProcess> _launched = new();
    private readonly LaunchPlace _place;
    private readonly ApplicationOptions _options;
    private int _launches;

    private DesktopApplications(LaunchPlace place, ApplicationOptions options)
    {
        _place = place;
        _options = options;
    }

    /// <inheritdoc/>
    public IReadOnlyList<LaunchedApplication> Running =>
        [.. _launched.Values.Where(process => !process.HasExited).Select(process => process.Application)];

    /// <summary>Launches on a virtual desktop; what is launched ends with the desktop.</summary>
    /// <param name="desktop">The desktop.</param>
    /// <param name="options">Allow list and grace period.</param>
    /// <returns>The applications of that desktop.</returns>
    public static DesktopApplications On(VirtualDesktop desktop, ApplicationOptions options)
    {
        ArgumentNullException.ThrowIfNull(desktop);
        ArgumentNullException.ThrowIfNull(options);
        return new DesktopApplications(LaunchPlace.On(desktop), options);
    }

    /// <summary>Launches in the session this process runs in, with its environment; what is launched outlives this process.</summary>
    /// <param name="options">Allow list and grace period.</param>
    /// <returns>The applications of the current session.</returns>
    public static DesktopApplications InCurrentSession(ApplicationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new DesktopApplications(LaunchPlace.CurrentSession(), options);
    }

    /// <inheritdoc/>
    public ValueTask<LaunchedApplication> LaunchAsync(LaunchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        string path = Resolve(request.Command);
        string? logFile = NextLogFile(path);
        DetachedCommand command = new(path, request.Arguments)
        {
            Environment = _place.Variables,
            LogFile = logFile ?? "/dev/null",
            WorkingDirectory = FolderFor(request),
        };
        Process process = Start(request, command);
        LaunchedApplication application = new(process.Id, request.Command, path) { LogFile = logFile };
        _launched[process.Id] = new ApplicationProcess(process, application);
        return ValueTask.FromResult(application);
    }

    /// <inheritdoc/>
    public async ValueTask<int?> WaitForExitAsync(int processId, CancellationToken cancellationToken) =>
        _launched.TryGetValue(processId, out ApplicationProcess? process)
            ? await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false)
            : null;

    /// <inheritdoc/>
    public async ValueTask<bool> TerminateAsync(int processId, CancellationToken cancellationToken)
    {
        if (!_launched.TryGetValue(processId, out ApplicationProcess? process))
        {
            return false;
        }

        await process.TerminateAsync(_options.GracePeriod, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static Process Start(LaunchRequest request, DetachedCommand command)
    {
        if (request.Arguments.Any(argument => argument.Contains('\0', StringComparison.Ordinal)))
        {
            throw new LaunchException(request.Command, $"An argument of '{request.Command}' contains a NUL character, which no program can take.");
        }

        try
        {
            return Process.Start(command.ToStartInfo())
                ?? throw new LaunchException(request.Command, $"The system refused to start '{command.Program}'.");
        }
        catch (Exception error) when (error is Win32Exception or MissingProgramException)
        {
            throw new LaunchException(request.Command, $"'{command.Program}' could not be started: {error.Message}", error);
        }
    }

    private string Resolve(string command)
    {
        string program = _options.AllowList.ProgramFor(command)
            ?? throw new LaunchException(command, DescribeRefusal(command)) { IsForbidden = true };
        return ProgramPath.Find(program, _place.Variables.GetValueOrDefault("PATH"))
            ?? throw new LaunchException(command, $"'{program}' is not an installed program. Install it, or correct its name or path.");
    }

    private string DescribeRefusal(string command)
    {
        string allowed = _options.AllowList.Ids is { Count: > 0 } ids ? "allowed are: " + string.Join(", ", ids) : "the list is empty";
        return $"'{command}' is not on the list of applications that may be launched ({allowed}). Add it to the allow list if it should be.";
    }

    private string FolderFor(LaunchRequest request)
    {
        string folder = request.WorkingDirectory ?? _place.HomeDirectory;
        return Directory.Exists(folder)
            ? folder
            : throw new LaunchException(request.Command, $"'{request.Command}' cannot start in '{folder}': there is no such folder.");
    }

    private string? NextLogFile(string path)
    {
        string number = Interlocked.Increment(ref _launches).ToString("D3", CultureInfo.InvariantCulture);
        return _place.LogDirectory is { } folder ? Path.Combine(folder, $"application-{number}-{Path.GetFileName(path)}.log") : null;
    }
}
