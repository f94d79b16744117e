using YoutuVl.Agent.Runs;
using YoutuVl.Perception;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>What became of a run, and where its report is.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Report">The HTML report; null when none was asked for.</param>
internal sealed record RunOutcome(RunResult Result, string? Report)
{
    /// <summary>Gets what kept the run from its end, its desktop for example; null when it came to one.</summary>
    public AgentException? Failure { get; init; }
}
