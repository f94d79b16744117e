using YoutuVl.Agent.Runs;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>What became of a run, and where its report is.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Report">The HTML report; null when none was asked for.</param>
internal sealed record RunOutcome(RunResult Result, string? Report);
