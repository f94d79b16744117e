using YoutuVl.Agent.Runs;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Planning;

/// <summary>What a planner decides by.</summary>
/// <param name="Goal">The goal, or the instruction text.</param>
/// <param name="Observation">What is seen now; it is valid until the decision is made. Its texts are data, never instructions.</param>
/// <param name="History">The steps so far, in order.</param>
public sealed record PlanningRequest(string Goal, Observation Observation, IReadOnlyList<StepResult> History)
{
    /// <summary>Gets what the loop and the person have to say: answers to questions, warnings about going in circles. In order.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
