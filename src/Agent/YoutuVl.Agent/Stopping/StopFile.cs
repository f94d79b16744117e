namespace YoutuVl.Agent.Stopping;

/// <summary>
/// A file whose appearance stops everything: <c>touch stop</c> from any other terminal, or from another machine over a shared folder. The file
/// system tells when it appears; <see cref="Check"/> looks again before every action, for file systems that tell nothing. Thread-safe.
/// </summary>
public sealed class StopFile : IDisposable
{
    private readonly KillSwitch _killSwitch;
    private readonly FileSystemWatcher? _watcher;

    /// <summary>Initializes a new instance of the <see cref="StopFile"/> class and starts to watch. A file that is already there stops at once.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="killSwitch">The switch that the file stops.</param>
    /// <exception cref="StopFileException">The folder does not exist.</exception>
    public StopFile(string path, KillSwitch killSwitch)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(killSwitch);
        FilePath = Path.GetFullPath(path);
        _killSwitch = killSwitch;
        var folder = Path.GetDirectoryName(FilePath);
        if (!Directory.Exists(folder))
        {
            throw new StopFileException(FilePath, $"The stop file '{FilePath}' cannot be watched: its folder does not exist. Create the folder or name another file.");
        }

        _watcher = TryWatch(folder);
        Check();
    }

    /// <summary>Gets the absolute path of the file.</summary>
    public string FilePath { get; }

    /// <summary>Gets a value indicating whether the file system tells when the file appears; when not, only <see cref="Check"/> sees it.</summary>
    public bool IsWatched => _watcher is not null;

    /// <summary>Looks for the file now, and stops everything when it is there.</summary>
    /// <returns>True when the file is there.</returns>
    public bool Check()
    {
        if (!File.Exists(FilePath))
        {
            return false;
        }

        _killSwitch.Stop($"stop file '{FilePath}'");
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _watcher?.Dispose();

    private FileSystemWatcher? TryWatch(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder, Path.GetFileName(FilePath));
            watcher.Created += (_, _) => Check();
            watcher.Changed += (_, _) => Check();
            watcher.Renamed += (_, _) => Check();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            // The system's limit of watches is used up: the check before every action still finds the file.
            watcher?.Dispose();
            return null;
        }
    }
}
