namespace YoutuVl.Inference.Download;

/// <summary>Adds up what the files of a download have on disk. Thread-safe.</summary>
internal sealed class ProgressLedger(IProgress<DownloadProgress>? receiver, long? size)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _files = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>Notes how much of a file is on disk; a file that starts over takes its bytes back.</summary>
    public void Set(RemoteFile file, long bytes)
    {
        lock (_lock)
        {
            _bytes += bytes - _files.GetValueOrDefault(file.Name);
            _files[file.Name] = bytes;
            receiver?.Report(new DownloadProgress(file.Name, bytes, file.Size, _bytes, size));
        }
    }
}
