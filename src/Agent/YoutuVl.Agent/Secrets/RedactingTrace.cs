using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Secrets;

/// <summary>Replaces secrets in every event before it is taken down. Pictures are blacked out by the observer. Thread-safe.</summary>
/// <param name="inner">Where the events go.</param>
/// <param name="redactor">What replaces the secrets.</param>
public sealed class RedactingTrace(ITrace inner, SecretRedactor redactor) : ITrace
{
    private readonly ActionRedactor _actions = new(redactor);

    /// <inheritdoc/>
    public void Write(TraceEvent traceEvent)
    {
        ArgumentNullException.ThrowIfNull(traceEvent);
        inner.Write(redactor.IsIdle ? traceEvent : Redacted(traceEvent));
    }

    /// <inheritdoc/>
    public FrameReference? Keep(Observation observation) => inner.Keep(observation);

    private TraceEvent Redacted(TraceEvent traceEvent) => traceEvent switch
    {
        RunStarted run => run with { Name = redactor.Redact(run.Name) },
        StepStarted step => step with
        {
            Title = redactor.Redact(step.Title),
            Source = redactor.Redact(step.Source),
            Decision = redactor.Redact(step.Decision),
        },
        ActionCompleted action => action with
        {
            Action = _actions.Redact(action.Action),
            Result = _actions.Redact(action.Result),
            Elements = redactor.Redact(action.Elements),
        },
        Remark remark => remark with { Text = redactor.Redact(remark.Text) },
        StepCompleted step => step with { Message = redactor.Redact(step.Message) },
        RunCompleted run => run with { Message = redactor.Redact(run.Message) },
        _ => traceEvent,
    };
}
