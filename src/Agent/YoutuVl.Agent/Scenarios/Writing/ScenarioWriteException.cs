using YoutuVl.Perception;

namespace YoutuVl.Agent.Scenarios.Writing;

/// <summary>Something cannot be written as a scenario.</summary>
/// <param name="message">What it is and what to do next.</param>
public sealed class ScenarioWriteException(string message) : AgentException(message);
