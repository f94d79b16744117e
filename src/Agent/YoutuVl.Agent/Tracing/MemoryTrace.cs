using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Tracing;

/// <summary>Keeps the events in memory, and of pictures only the references. For tests and for callers that look at a run right away. Thread-safe.</summary>
public sealed class MemoryTrace : ITrace
{
    private readonly Lock _lock = new();
    private readonly List<TraceEvent> _events = [];

    /// <summary>Gets the events so far, in order.</summary>
    public IReadOnlyList<TraceEvent> Events
    {
        get
        {
            lock (_lock)
            {
                return [.. _events];
            }
        }
    }

    /// <inheritdoc/>
    public void Write(TraceEvent traceEvent)
    {
        ArgumentNullException.ThrowIfNull(traceEvent);
        lock (_lock)
        {
            _events.Add(traceEvent);
        }
    }

    /// <inheritdoc/>
    public FrameReference? Keep(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return FrameReferences.Of(observation);
    }
}
