using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Reports;

/// <summary>What a trace tells of one step.</summary>
internal sealed record ReportStep
{
    /// <summary>Gets the step's number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets how it began; null when the trace does not tell.</summary>
    public StepStarted? Start { get; init; }

    /// <summary>Gets how it ended; null when the run was cut off before.</summary>
    public StepCompleted? End { get; init; }

    /// <summary>Gets its actions in order.</summary>
    public required IReadOnlyList<ActionCompleted> Actions { get; init; }

    /// <summary>Gets its remarks in order.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>Gets the step in a few words.</summary>
    public string Title => Start?.Title ?? (Actions.Count > 0 ? Actions[0].Action.Verb : $"Step {Number}");

    /// <summary>Gets what became of it; null when the run was cut off before it ended.</summary>
    public Verdict? Verdict => End?.Verdict;

    /// <summary>Gets how long it took; the sum of its actions when it did not end.</summary>
    public TimeSpan Elapsed => End?.Elapsed ?? Actions.Aggregate(TimeSpan.Zero, (sum, a) => sum + a.Result.Timings.Total);

    /// <summary>Sorts the events of a step.</summary>
    /// <param name="number">The step's number.</param>
    /// <param name="events">Its events in order.</param>
    /// <returns>The step.</returns>
    public static ReportStep Of(int number, IEnumerable<TraceEvent> events)
    {
        List<TraceEvent> all = [.. events];
        return new ReportStep
        {
            Number = number,
            Start = all.OfType<StepStarted>().FirstOrDefault(),
            End = all.OfType<StepCompleted>().LastOrDefault(),
            Actions = [.. all.OfType<ActionCompleted>()],
            Remarks = [.. all.OfType<Remark>()],
        };
    }
}
