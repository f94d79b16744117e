namespace YoutuVl.Agent.Tracing;

/// <summary>A trace that was read back. Immutable.</summary>
public sealed record RecordedTrace
{
    /// <summary>Gets the folder it lies in, as an absolute path.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets its events in order.</summary>
    public required IReadOnlyList<TraceEvent> Events { get; init; }

    /// <summary>Gets a value indicating whether the run was cut off: it has no end, or its last line is incomplete.</summary>
    public required bool IsCutOff { get; init; }

    /// <summary>Gets how the run began; null when not even that was written.</summary>
    public RunStarted? Start => Events.OfType<RunStarted>().FirstOrDefault();

    /// <summary>Gets how the run ended; null when it was cut off.</summary>
    public RunCompleted? End => Events.OfType<RunCompleted>().LastOrDefault();

    /// <summary>Finds the file of a picture.</summary>
    /// <param name="frame">The reference.</param>
    /// <returns>The absolute path; null when the picture was not written, as may happen to the last ones of a run that was cut off.</returns>
    public string? PictureOf(FrameReference frame)
    {
        ArgumentNullException.ThrowIfNull(frame);

        // A trace may come from elsewhere: a reference never leads out of its folder.
        var path = Path.GetFullPath(Path.Combine(Folder, frame.File));
        return path.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? path : null;
    }
}
