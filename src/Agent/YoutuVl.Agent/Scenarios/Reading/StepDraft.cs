using YoutuVl.Actuators.Actions;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>A step as it was read.</summary>
/// <param name="Action">The action, with placeholders for variables that are only read later.</param>
/// <param name="Name">The title that was given; null when none was.</param>
/// <param name="Into">The variable that takes what it reads; null when it reads nothing.</param>
/// <param name="AcceptsUnverified">Whether it passes without proof.</param>
internal sealed record StepDraft(AgentAction Action, string? Name, string? Into, bool AcceptsUnverified);
