using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Tracing;

/// <summary>
/// A trace in a folder, as <see cref="TraceFormat"/> describes. A line has left the process when <see cref="Write"/> returns, so killing
/// the process loses none. Pictures are written in the background, in order, and are all there after disposal; a line may name a picture
/// that follows a moment later, and a killed run may lack its last pictures. Thread-safe.
/// </summary>
public sealed class TraceFile : ITrace, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<ulong> _kept = [];
    private readonly FileStream _lines;
    private readonly TracePictures _pictures;
    private readonly TimeProvider _time;

    private TraceFile(string folder, FileStream lines, TraceFileOptions options)
    {
        Folder = folder;
        _lines = lines;
        _time = options.TimeProvider;
        _pictures = new TracePictures(options.EncodePng, PictureFailed);
    }

    /// <summary>Gets the folder, as an absolute path.</summary>
    public string Folder { get; }

    /// <summary>Opens a new trace. Everything that can be known beforehand about whether it can be written is found out here.</summary>
    /// <param name="folder">The folder; made when it does not exist.</param>
    /// <param name="options">How pictures are written.</param>
    /// <returns>The trace; dispose it to have every picture written.</returns>
    /// <exception cref="TraceException">The folder cannot be written to, or already holds a trace.</exception>
    public static TraceFile Create(string folder, TraceFileOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            var full = Path.GetFullPath(folder);
            var events = Path.Combine(full, TraceFormat.EventsFile);
            if (File.Exists(events))
            {
                throw new TraceException(full, $"The folder '{full}' already holds a trace ({TraceFormat.EventsFile}). Choose another folder, or move that trace away.");
            }

            Probe(Directory.CreateDirectory(Path.Combine(full, TraceFormat.FramesFolder)).FullName);
            return new TraceFile(full, new FileStream(events, FileMode.CreateNew, FileAccess.Write, FileShare.Read), options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new TraceException(folder, $"The folder '{folder}' for the trace and the report cannot be written to: {e.Message} Choose another folder, or make this one writable. Nothing was done on the desktop.", e);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="TraceException">The line could not be written, for example because the disk is full.</exception>
    public void Write(TraceEvent traceEvent)
    {
        ArgumentNullException.ThrowIfNull(traceEvent);
        byte[] line = [.. TraceFormat.SerializeToUtf8(traceEvent), (byte)'\n'];
        try
        {
            lock (_lock)
            {
                _lines.Write(line);
                _lines.Flush();
            }
        }
        catch (IOException e)
        {
            throw new TraceException(Folder, $"The trace in '{Folder}' cannot be written any more: {e.Message} Free some space, or choose another folder.", e);
        }
    }

    /// <inheritdoc/>
    public FrameReference? Keep(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        if (FrameReferences.Of(observation) is not { } reference)
        {
            return null;
        }

        bool isNew;
        lock (_lock)
        {
            isNew = _kept.Add(reference.Hash);
        }

        if (isNew)
        {
            _pictures.Add(observation.Frame!, Path.Combine(Folder, reference.File.Replace('/', Path.DirectorySeparatorChar)));
        }

        return reference;
    }

    /// <summary>Waits until every picture is written, and closes the file.</summary>
    /// <returns>The wait.</returns>
    public async ValueTask DisposeAsync()
    {
        await _pictures.DisposeAsync().ConfigureAwait(false);
        await _lines.DisposeAsync().ConfigureAwait(false);
    }

    private static void Probe(string folder)
    {
        var probe = Path.Combine(folder, ".probe");
        File.WriteAllBytes(probe, [0]);
        File.Delete(probe);
    }

    private void PictureFailed(string path, Exception failure)
    {
        try
        {
            Write(new Remark
            {
                At = _time.GetUtcNow(),
                Kind = "trace",
                Text = $"The picture {Path.GetFileName(path)} could not be written: {failure.Message}",
            });
        }
        catch (TraceException)
        {
            // The disk took neither the picture nor this line; the next event of the run meets the same error and reports it.
        }
    }
}
