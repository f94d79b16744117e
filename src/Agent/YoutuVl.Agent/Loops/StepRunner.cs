using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Planning;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Loops;

/// <summary>Carries out the actions of one step up to the first that does not do what it should, and takes the step down. Used by one run at a time.</summary>
/// <param name="services">What the run works with.</param>
/// <param name="maxInputs">The most actions that are delivered as input.</param>
internal sealed class StepRunner(RunServices services, int maxInputs)
{
    private readonly ActionLadder _ladder = new(services);
    private int _inputs;

    /// <summary>Carries out a step. A step that is cut off by a cancellation is a result: stopped.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What became of it.</returns>
    public async Task<StepResult> RunAsync(int number, PlannedStep step, CancellationToken cancellationToken)
    {
        var begin = services.Time.GetTimestamp();
        services.Trace.Write(new StepStarted
        {
            At = services.Time.GetUtcNow(),
            Step = number,
            Title = step.Title,
            Source = step.Source,
            Decision = step.Decision,
        });
        List<ActionResult> actions = [];
        var judgement = await TryAsync(number, step, actions, cancellationToken).ConfigureAwait(false);
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

    private async ValueTask<Judgement> TryAsync(int number, PlannedStep step, List<ActionResult> results, CancellationToken cancellationToken)
    {
        try
        {
            return await ActAsync(number, step, results, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new Judgement(Verdict.Stopped, "The run was stopped while the step was carried out.");
        }
    }

    private async ValueTask<Judgement> ActAsync(int number, PlannedStep step, List<ActionResult> results, CancellationToken cancellationToken)
    {
        var judgement = new Judgement(Verdict.Failed, "The step has no actions.");
        var unverified = (Judgement?)null;
        foreach (var action in step.Actions)
        {
            if (_inputs >= maxInputs)
            {
                return new Judgement(Verdict.Stopped, $"The run has used up its {maxInputs} inputs. Raise the limit if the task needs more.");
            }

            var attempts = await _ladder.ExecuteAsync(number, action, cancellationToken).ConfigureAwait(false);
            results.AddRange(attempts);
            _inputs += attempts.Count(a => a.Route is ActionRoute.Injected or ActionRoute.Clipboard);
            judgement = Judgement.Of(attempts[^1]);
            if (judgement.Verdict == Verdict.Unverified)
            {
                unverified = judgement;
            }
            else if (judgement.Verdict != Verdict.Passed)
            {
                return judgement;
            }
        }

        // A later action of the same step that is proven does not prove the earlier one.
        return unverified ?? judgement;
    }
}
