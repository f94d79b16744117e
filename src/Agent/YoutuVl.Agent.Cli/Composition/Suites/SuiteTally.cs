using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli.Composition.Suites;

/// <summary>Counts how often each scenario of a repeated suite passed.</summary>
internal static class SuiteTally
{
    /// <summary>Makes a line for each scenario.</summary>
    /// <param name="plan">The suite.</param>
    /// <param name="outcomes">The outcomes in the plan's order.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Lines(SuitePlan plan, IReadOnlyList<RunOutcome> outcomes)
    {
        var count = plan.Scenarios.Count;
        for (var i = 0; i < count; i++)
        {
            var first = i;
            var passed = outcomes.Where((outcome, at) => at % count == first && outcome.Result.Verdict == Verdict.Passed).Count();
            yield return $"{passed} of {plan.Repeat} passed: {plan.Scenarios[i].Name}";
        }
    }
}
