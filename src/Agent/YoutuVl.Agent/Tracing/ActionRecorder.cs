using YoutuVl.Actuators.Execution;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Tracing;

/// <summary>
/// Takes actions down with the pictures before and after, under the step that is going on. It is a trace itself and passes everything on, so
/// that it learns of steps as they begin: give it to the run as its trace, and <see cref="RecordAsync"/> to the executor. Thread-safe.
/// </summary>
/// <param name="trace">Where everything goes.</param>
/// <param name="time">The clock.</param>
/// <param name="describe">Writes the element list before an action in a compact form; null to leave it out.</param>
public sealed class ActionRecorder(ITrace trace, TimeProvider time, Func<Observation, string>? describe = null) : ITrace
{
    private int _step;

    /// <inheritdoc/>
    public void Write(TraceEvent traceEvent)
    {
        if (traceEvent is StepStarted { Step: var step })
        {
            Volatile.Write(ref _step, step);
        }

        trace.Write(traceEvent);
    }

    /// <inheritdoc/>
    public FrameReference? Keep(Observation observation) => trace.Keep(observation);

    /// <summary>Takes down one action; has the shape that <see cref="ActionExecutorOptions.ActionObserved"/> wants.</summary>
    /// <param name="observed">The action, what became of it, and what was seen before and after; not disposed here.</param>
    /// <param name="cancellationToken">Not used: what was done is taken down even when the run is being stopped.</param>
    /// <returns>A finished task.</returns>
    public ValueTask RecordAsync(ActionObserved observed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(observed);
        trace.Write(new ActionCompleted
        {
            At = time.GetUtcNow(),
            Step = Volatile.Read(ref _step),
            Action = observed.Action,
            Result = observed.Result,
            Before = observed.Before is null ? null : trace.Keep(observed.Before),
            After = observed.After is null ? null : trace.Keep(observed.After),
            Elements = observed.Before is null ? null : describe?.Invoke(observed.Before),
        });
        return ValueTask.CompletedTask;
    }
}
