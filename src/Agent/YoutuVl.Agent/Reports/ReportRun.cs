using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Reports;

/// <summary>A trace sorted by steps.</summary>
internal sealed record ReportRun
{
    /// <summary>Gets the trace.</summary>
    public required RecordedTrace Trace { get; init; }

    /// <summary>Gets the steps in order.</summary>
    public required IReadOnlyList<ReportStep> Steps { get; init; }

    /// <summary>Gets the remarks that belong to no step.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>Gets the name of the run.</summary>
    public string Name => Trace.Start?.Name ?? "Unnamed run";

    /// <summary>Gets what became of the run; null when it was cut off.</summary>
    public Verdict? Verdict => Trace.IsCutOff ? null : Trace.End?.Verdict;

    /// <summary>Gets how long the run took; up to its last event when it was cut off.</summary>
    public TimeSpan Elapsed => Trace.End?.Elapsed
        ?? (Trace.Events.Count > 0 ? Trace.Events[^1].At - Trace.Events[0].At : TimeSpan.Zero);

    /// <summary>Gets the number of planned steps that no line of the trace tells of.</summary>
    public int Missing => Math.Max(0, (Trace.Start?.PlannedSteps ?? 0) - Steps.Count);

    /// <summary>Sorts a trace.</summary>
    /// <param name="trace">The trace.</param>
    /// <returns>The run.</returns>
    public static ReportRun Of(RecordedTrace trace)
    {
        var steps = trace.Events.Select(StepOf).OfType<int>().Distinct().Order();
        return new ReportRun
        {
            Trace = trace,
            Steps = [.. steps.Select(number => ReportStep.Of(number, trace.Events.Where(e => StepOf(e) == number)))],
            Remarks = [.. trace.Events.OfType<Remark>().Where(r => r.Step is null)],
        };
    }

    private static int? StepOf(TraceEvent traceEvent) => traceEvent switch
    {
        StepStarted started => started.Step,
        ActionCompleted action => action.Step,
        Remark remark => remark.Step,
        StepCompleted completed => completed.Step,
        _ => null,
    };
}
