using YoutuVl.Agent.Planning;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception;

namespace YoutuVl.Agent.Loops;

/// <summary>
/// Observes, lets a planner decide, acts and verifies, until the planner is done or a limit is reached. Every step is in the trace. Used by
/// one run at a time.
/// </summary>
/// <param name="services">What runs work with.</param>
/// <param name="options">The limits; null for the defaults.</param>
public sealed class AgentLoop(RunServices services, AgentLoopOptions? options = null)
{
    private readonly AgentLoopOptions _options = options ?? new AgentLoopOptions();

    /// <summary>Pursues a goal. Cancellation is a result, too: the run then counts as stopped, and its trace is complete.</summary>
    /// <param name="goal">The goal, or the instruction text.</param>
    /// <param name="planner">Who decides.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="AgentException">The planner cannot read the goal; nothing was done and nothing traced.</exception>
    /// <exception cref="TraceException">The trace cannot be written any more.</exception>
    public async Task<RunResult> RunAsync(string goal, IPlanner planner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(planner);
        var titles = planner.Prepare(goal);
        var begin = services.Time.GetTimestamp();
        services.Trace.Write(Start(goal, planner.Mode, titles));
        LoopRun run = new(goal, planner, services, _options);
        var end = await GuardedAsync(run, cancellationToken).ConfigureAwait(false);
        var elapsed = services.Time.GetElapsedTime(begin);
        services.Trace.Write(new RunCompleted { At = services.Time.GetUtcNow(), Verdict = end.Verdict, Message = end.Message, Elapsed = elapsed });
        return new RunResult
        {
            Name = goal,
            Verdict = end.Verdict,
            Message = end.Message,
            Steps = [.. run.Results, .. NotReached(titles, run.Results.Count)],
            Elapsed = elapsed,
        };
    }

    private static IEnumerable<StepResult> NotReached(IReadOnlyList<string>? titles, int reached) =>
        (titles ?? []).Skip(reached).Select((title, index) => new StepResult
        {
            Step = reached + index + 1,
            Title = title,
            Verdict = Verdict.NotRun,
            Message = "An earlier step did not pass.",
        });

    private async Task<Judgement> GuardedAsync(LoopRun run, CancellationToken cancellationToken)
    {
        using CancellationTokenSource outOfTime = new(_options.MaxTime, services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            outOfTime.Token,
            _options.KillSwitch?.Token ?? CancellationToken.None);
        try
        {
            return await run.RunAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return new Judgement(Verdict.Stopped, WhyStopped(outOfTime.IsCancellationRequested && !cancellationToken.IsCancellationRequested));
        }
        catch (AgentException e) when (e is not TraceException)
        {
            return new Judgement(Verdict.Error, e.Message);
        }
    }

    private string WhyStopped(bool outOfTime) =>
        _options.KillSwitch?.Reason is { } reason ? $"Stopped by {reason.Cause}."
        : outOfTime ? $"The run has used up its time of {_options.MaxTime}. Raise the limit if the task needs more."
        : "The run was stopped by its caller.";

    private RunStarted Start(string goal, string mode, IReadOnlyList<string>? titles) => new()
    {
        At = services.Time.GetUtcNow(),
        Name = goal,
        Mode = mode,
        Desktop = services.Session.Info,
        ProductVersion = typeof(AgentLoop).Assembly.GetName().Version?.ToString(3) ?? "0",
        PlannedSteps = titles?.Count,
    };
}
