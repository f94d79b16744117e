using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Tracing;

/// <summary>Takes nothing down. Thread-safe.</summary>
public sealed class NullTrace : ITrace
{
    private NullTrace()
    {
    }

    /// <summary>Gets the only instance.</summary>
    public static NullTrace Instance { get; } = new();

    /// <inheritdoc/>
    public void Write(TraceEvent traceEvent)
    {
    }

    /// <inheritdoc/>
    public FrameReference? Keep(Observation observation) => null;
}
