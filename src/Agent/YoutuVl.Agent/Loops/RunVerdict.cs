using YoutuVl.Actuators.Actions;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Loops;

/// <summary>
/// Judges a run whose planner says that it is done. A step that is not proven counts only when a later check passed; the planner's word
/// counts for nothing.
/// </summary>
/// <param name="acceptsVisibleChange">Whether a visible change is enough where no check follows.</param>
internal sealed class RunVerdict(bool acceptsVisibleChange)
{
    private static readonly HashSet<string> Checks = [AgentVerbs.Of(typeof(AssertAction)), AgentVerbs.Of(typeof(WaitForAction))];

    /// <summary>Judges a run.</summary>
    /// <param name="steps">Its steps in order.</param>
    /// <returns>The judgement.</returns>
    public Judgement Of(IReadOnlyList<StepResult> steps)
    {
        if (steps.Count == 0)
        {
            return new Judgement(Verdict.Failed, "Nothing was done, so nothing is proven.");
        }

        var lastCheck = LastPassedCheck(steps);
        for (var i = steps.Count - 1; i > lastCheck; i--)
        {
            var step = steps[i];
            if (step.Verdict == Verdict.Unverified && !acceptsVisibleChange)
            {
                return new Judgement(
                    Verdict.Unverified,
                    $"Nothing proves that step {step.Step} ('{step.Title}') did what was wanted. Add a check after it, such as: check that 'Saved' is visible. {step.Message}");
            }

            if (step.Verdict is not (Verdict.Passed or Verdict.Unverified))
            {
                return new Judgement(step.Verdict, $"Step {step.Step} ('{step.Title}') did not pass, and no check after it did. {step.Message}");
            }
        }

        return new Judgement(Verdict.Passed, null);
    }

    private static int LastPassedCheck(IReadOnlyList<StepResult> steps)
    {
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            if (steps[i].Verdict == Verdict.Passed && steps[i].Actions is [.., { } last] && Checks.Contains(last.Verb))
            {
                return i;
            }
        }

        return -1;
    }
}
