using YoutuVl.Actuators.Actions;

namespace YoutuVl.Agent.Planning;

/// <summary>One step of a plan: actions that belong together. The first that does not do what it should ends the step.</summary>
/// <param name="Title">The step in a few words.</param>
/// <param name="Actions">The actions, at least one.</param>
public sealed record PlannedStep(string Title, IReadOnlyList<AgentAction> Actions)
{
    /// <summary>Gets the sentence that the step comes from; null when there is none.</summary>
    public string? Source { get; init; }

    /// <summary>Gets who decided it and why, in a sentence; null when it was written down beforehand.</summary>
    public string? Decision { get; init; }
}
