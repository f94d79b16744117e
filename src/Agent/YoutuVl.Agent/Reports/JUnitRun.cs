using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Reports;

/// <summary>One run as a JUnit report tells it.</summary>
public sealed record JUnitRun
{
    /// <summary>Gets what became of the run.</summary>
    public required RunResult Result { get; init; }

    /// <summary>Gets the file that the run was read from; null when it has none.</summary>
    public string? SourceFile { get; init; }

    /// <summary>Gets when the run began; null when it never did.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Gets facts about the run, such as its desktop.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets files that belong to the run, such as its HTML report; relative paths are kept as they are.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Tells a trace as a run. A trace that was cut off is an error, whatever its steps say.</summary>
    /// <param name="trace">The trace.</param>
    /// <returns>The run.</returns>
    public static JUnitRun Of(RecordedTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var run = ReportRun.Of(trace);
        Dictionary<string, string> properties = [];
        if (trace.Start is { } start)
        {
            properties["mode"] = start.Mode;
            properties["desktop"] = $"{start.Desktop.Platform} {start.Desktop.Name}";
            properties["product"] = start.ProductVersion;
        }

        return new JUnitRun
        {
            SourceFile = trace.Start?.SourceFile,
            StartedAt = trace.Start?.At,
            Properties = properties,
            Result = new RunResult
            {
                Name = run.Name,
                Verdict = run.Verdict ?? Verdict.Error,
                Message = trace.IsCutOff ? "The run was cut off: its trace has no end." : trace.End?.Message,
                Steps = [.. run.Steps.Select(ResultOf)],
                Elapsed = run.Elapsed,
            },
        };
    }

    private static StepResult ResultOf(ReportStep step) => new()
    {
        Step = step.Number,
        Title = step.Title,
        Verdict = step.Verdict ?? Verdict.Error,
        Message = step.Verdict is null ? "The run was cut off during this step." : step.End?.Message,
        Actions = [.. step.Actions.Select(a => a.Result)],
        Elapsed = step.Elapsed,
    };
}
