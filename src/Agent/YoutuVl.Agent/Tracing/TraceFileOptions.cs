using YoutuVl.Perception.Frames;

namespace YoutuVl.Agent.Tracing;

/// <summary>How a trace is written to disk.</summary>
public sealed class TraceFileOptions
{
    /// <summary>Gets or sets what writes a frame as a PNG picture. Called off the run's path, one picture at a time or, when many wait, several.</summary>
    public required Action<ScreenFrame, Stream> EncodePng { get; set; }

    /// <summary>Gets or sets the clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
