using YoutuVl.Agent.Planning;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Loops;

/// <summary>One run of one goal.</summary>
/// <param name="goal">The goal.</param>
/// <param name="planner">Who decides.</param>
/// <param name="services">What it works with.</param>
/// <param name="options">The limits.</param>
internal sealed class LoopRun(string goal, IPlanner planner, RunServices services, AgentLoopOptions options)
{
    private readonly List<StepResult> _results = [];
    private readonly List<string> _notes = [];
    private readonly StepRunner _steps = new(services, options.MaxInputs);
    private readonly CycleDetector _cycles = new(options.MaxRounds);
    private int _failuresInARow;
    private int _circles;

    /// <summary>Gets what became of the steps so far.</summary>
    public IReadOnlyList<StepResult> Results => _results;

    private bool IsFree => planner.Mode != PlanningModes.ScriptedPlan;

    /// <summary>Runs until the planner is done or a limit is reached.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>What became of it.</returns>
    public async Task<Judgement> RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (decision, frameHash) = await DecideAsync(cancellationToken).ConfigureAwait(false);
            var end = decision switch
            {
                DoneDecision => new RunVerdict(options.AcceptsVisibleChange).Of(_results),
                FailDecision fail => new Judgement(LastFailure() ?? Verdict.Failed, fail.Reason),
                AskDecision ask => await AskAsync(ask.Question, cancellationToken).ConfigureAwait(false),
                ActDecision act => await ActAsync(act.Step, frameHash, cancellationToken).ConfigureAwait(false),
                _ => throw new InvalidOperationException($"Unknown decision {decision.GetType().Name}."),
            };
            if (end is not null)
            {
                return end;
            }
        }
    }

    private async ValueTask<(PlannerDecision Decision, ulong FrameHash)> DecideAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var look = IsFree ? ObservationRequest.Default : new ObservationRequest { Pixels = false };
        using var observation = await services.Observer.ObserveAsync(look, cancellationToken).ConfigureAwait(false);
        PlanningRequest request = new(goal, observation, [.. _results]) { Notes = [.. _notes] };
        return (await planner.NextAsync(request, cancellationToken).ConfigureAwait(false), observation.FrameHash);
    }

    private Verdict? LastFailure() => _results is [.., { Verdict: not (Verdict.Passed or Verdict.Unverified) } last] ? last.Verdict : null;

    private async ValueTask<Judgement?> ActAsync(PlannedStep step, ulong frameHash, CancellationToken cancellationToken)
    {
        if (_results.Count >= options.MaxSteps)
        {
            return new Judgement(Verdict.Stopped, $"The run has used up its {options.MaxSteps} steps. Raise the limit if the task needs more.");
        }

        if (IsFree && step.Actions.Max(action => _cycles.Add(action, frameHash)) is > 0 and var length)
        {
            return await CircleAsync(length, cancellationToken).ConfigureAwait(false);
        }

        var result = await _steps.RunAsync(_results.Count + 1, step, cancellationToken).ConfigureAwait(false);
        _results.Add(result);
        cancellationToken.ThrowIfCancellationRequested();
        if (result.Verdict == Verdict.Stopped)
        {
            return new Judgement(Verdict.Stopped, result.Message);
        }

        var failed = result.Verdict is not (Verdict.Passed or Verdict.Unverified);
        _failuresInARow = failed ? _failuresInARow + 1 : 0;
        return IsFree && _failuresInARow >= options.MaxFailuresInARow
            ? await TooManyFailuresAsync(result, cancellationToken).ConfigureAwait(false)
            : null;
    }

    // The rungs: tell the planner, then ask a person, then stop.
    private async ValueTask<Judgement?> CircleAsync(int length, CancellationToken cancellationToken)
    {
        var text = $"The same {(length == 1 ? "action" : $"{length} actions")} came round {options.MaxRounds} times on the same screens.";
        Remark("loop", text);
        _circles++;
        if (_circles == 1)
        {
            _notes.Add(text + " It was not carried out again. Choose another way.");
            return null;
        }

        return _circles == 2
            ? await AskAsync(text + " What should be done instead?", cancellationToken).ConfigureAwait(false)
            : new Judgement(Verdict.Failed, text + " The planner goes in circles, so the run ends.");
    }

    private async ValueTask<Judgement?> TooManyFailuresAsync(StepResult last, CancellationToken cancellationToken)
    {
        _failuresInARow = 0;
        var end = await AskAsync($"{options.MaxFailuresInARow} steps in a row did not pass; the last was '{last.Title}': {last.Message} What should be done?", cancellationToken)
            .ConfigureAwait(false);
        return end is null ? null : new Judgement(last.Verdict, $"{options.MaxFailuresInARow} steps in a row did not pass; the last was '{last.Title}': {last.Message}");
    }

    private async ValueTask<Judgement?> AskAsync(string question, CancellationToken cancellationToken)
    {
        Remark("question", question);
        var answer = options.Person is null ? null : await options.Person.AskAsync(question, cancellationToken).ConfigureAwait(false);
        if (answer is null)
        {
            return new Judgement(Verdict.Error, $"A person must answer, and nobody was there to ask: {question}");
        }

        Remark("answer", answer);
        _notes.Add($"Asked: {question} Answer: {answer}");
        return null;
    }

    private void Remark(string kind, string text) =>
        services.Trace.Write(new Remark { At = services.Time.GetUtcNow(), Kind = kind, Text = text });
}
