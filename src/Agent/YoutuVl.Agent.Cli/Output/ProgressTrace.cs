using Spectre.Console;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>Tells on the console what a run is at, and passes everything on.</summary>
internal sealed class ProgressTrace(ITrace inner, IAnsiConsole console) : ITrace
{
    private int? _planned;

    /// <inheritdoc/>
    public void Write(TraceEvent traceEvent)
    {
        inner.Write(traceEvent);
        switch (traceEvent)
        {
            case RunStarted started:
                _planned = started.PlannedSteps;
                break;
            case StepStarted step:
                console.MarkupLine($"[grey]{step.Step}{(_planned is null ? string.Empty : $"/{_planned}")}[/] {Markup.Escape(step.Title)}");
                break;
            case Remark remark:
                console.Markup($"    [yellow]{Markup.Escape(remark.Kind)}:[/] ");
                console.Plain(remark.Text);
                break;
            case StepCompleted { Verdict: not Verdict.Passed } failed:
                console.Markup($"    {StepTable.Styled(failed.Verdict)} ");
                console.Plain(failed.Message ?? string.Empty);
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public FrameReference? Keep(Observation observation) => inner.Keep(observation);
}
