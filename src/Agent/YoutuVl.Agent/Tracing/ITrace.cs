using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Tracing;

/// <summary>
/// Takes down what happens. Thread-safe. Every event is on disk, or wherever it goes, when the call returns, so that a run cut off at any
/// moment leaves a readable trace. Whoever calls sees to it that secrets are masked.
/// </summary>
public interface ITrace
{
    /// <summary>Takes down one event.</summary>
    /// <param name="traceEvent">The event.</param>
    void Write(TraceEvent traceEvent);

    /// <summary>Keeps the picture of an observation; an equal picture that is already kept is not kept twice.</summary>
    /// <param name="observation">The observation, its secrets already blacked out.</param>
    /// <returns>Where the picture is; null when the observation has none, or pictures are not kept.</returns>
    FrameReference? Keep(Observation observation);
}
