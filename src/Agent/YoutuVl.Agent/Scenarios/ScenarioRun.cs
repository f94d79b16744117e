using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception;

namespace YoutuVl.Agent.Scenarios;

/// <summary>One run of one scenario.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="services">What it works with.</param>
/// <param name="strict">Whether a target that was found by a later way is a failure.</param>
internal sealed class ScenarioRun(Scenario scenario, RunServices services, bool strict)
{
    private readonly Dictionary<string, string> _variables = new(scenario.Variables, StringComparer.Ordinal);
    private readonly List<StepResult> _results = [];

    /// <summary>Gets what became of every step, those included that were not reached.</summary>
    public IReadOnlyList<StepResult> Results => [.. _results, .. scenario.Steps.Skip(_results.Count).Select(NotReached)];

    /// <summary>Gets the variables.</summary>
    public IReadOnlyDictionary<string, string> Variables => _variables;

    /// <summary>Runs the steps up to the first that does not pass.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>What became of the run.</returns>
    public async Task<Judgement> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var step in scenario.Steps)
        {
            var result = await RunStepAsync(step, _results.Count + 1, cancellationToken).ConfigureAwait(false);
            _results.Add(result);
            if (result.Verdict != Verdict.Passed)
            {
                return new Judgement(result.Verdict, $"Step {result.Step} ({result.Title}) at {Place(step)}: {result.Message}");
            }
        }

        return new Judgement(Verdict.Passed, null);
    }

    private async Task<StepResult> RunStepAsync(ScenarioStep step, int number, CancellationToken cancellationToken)
    {
        var begin = services.Time.GetTimestamp();
        services.Trace.Write(new StepStarted { At = services.Time.GetUtcNow(), Step = number, Title = step.Title, Source = Place(step) });
        var (judgement, actions) = await TryAsync(step, number, cancellationToken).ConfigureAwait(false);
        var elapsed = services.Time.GetElapsedTime(begin);
        services.Trace.Write(new StepCompleted
        {
            At = services.Time.GetUtcNow(),
            Step = number,
            Verdict = judgement.Verdict,
            Message = judgement.Message,
            Elapsed = elapsed,
        });
        return new StepResult
        {
            Step = number,
            Title = step.Title,
            Verdict = judgement.Verdict,
            Message = judgement.Message,
            Actions = actions,
            Elapsed = elapsed,
        };
    }

    private async Task<(Judgement Judgement, IReadOnlyList<ActionResult> Actions)> TryAsync(
        ScenarioStep step, int number, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var action = step.Bind(_variables);
            var result = await services.Executor.ExecuteAsync(action, cancellationToken).ConfigureAwait(false);
            return (Judge(step, number, action, result), [result]);
        }
        catch (OperationCanceledException)
        {
            return (new Judgement(Verdict.Stopped, "The run was stopped."), []);
        }
        catch (AgentException e) when (e is not TraceException)
        {
            return (new Judgement(Verdict.Error, e.Message), []);
        }
    }

    private Judgement Judge(ScenarioStep step, int number, AgentAction action, ActionResult result)
    {
        var judgement = Judgement.Of(result);
        if (judgement.Verdict == Verdict.Unverified && step.AcceptsUnverified)
        {
            Remark(number, "unverified", $"The step counts as passed without proof, because it says 'accept: unverified'. {judgement.Message}");
            judgement = new Judgement(Verdict.Passed, null);
        }

        if (judgement.Verdict == Verdict.Passed && step.Into is { } variable)
        {
            return Take(variable, result);
        }

        return judgement.Verdict == Verdict.Passed && Healing.Proposal(action, result.Resolution) is { } proposal
            ? Heal(step, number, proposal)
            : judgement;
    }

    private Judgement Heal(ScenarioStep step, int number, string proposal)
    {
        Remark(number, "healing", $"{Place(step)}: {proposal}");
        return strict
            ? new Judgement(Verdict.Failed, $"The action was carried out, but its target was only found by a later way, which strict mode does not let pass. {proposal}")
            : new Judgement(Verdict.Passed, null);
    }

    private Judgement Take(string variable, ActionResult result)
    {
        if (result.Text is null)
        {
            return new Judgement(Verdict.Failed, $"Nothing was read, so the variable '{variable}' has no value.");
        }

        _variables[variable] = result.Text;
        return new Judgement(Verdict.Passed, null);
    }

    private void Remark(int step, string kind, string text) =>
        services.Trace.Write(new Remark { At = services.Time.GetUtcNow(), Step = step, Kind = kind, Text = text });

    private StepResult NotReached(ScenarioStep step, int index) => new()
    {
        Step = _results.Count + index + 1,
        Title = step.Title,
        Verdict = Verdict.NotRun,
        Message = "An earlier step did not pass.",
    };

    private string Place(ScenarioStep step) => $"{scenario.File}:{step.Line}";
}
