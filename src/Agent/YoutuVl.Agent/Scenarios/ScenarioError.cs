namespace YoutuVl.Agent.Scenarios;

/// <summary>One thing that is wrong with a scenario.</summary>
/// <param name="Line">The line, from 1; 0 when it concerns the whole file.</param>
/// <param name="Column">The column in characters, from 1; 0 when it concerns the whole file.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
public sealed record ScenarioError(int Line, int Column, string Message);
