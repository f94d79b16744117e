using YoutuVl.Actuators.Conditions;

namespace YoutuVl.Actuators.Actions;

/// <summary>Let time pass. Prefer <see cref="WaitForAction"/>.</summary>
/// <param name="Duration">How long, at most 5 minutes.</param>
public sealed record WaitAction(TimeSpan Duration) : AgentAction;

/// <summary>Wait until something is true; failing that within the timeout is a failure.</summary>
/// <param name="Condition">What to wait for.</param>
public sealed record WaitForAction(Condition Condition) : AgentAction;

/// <summary>Check that something is true now, within a short time for the screen to catch up.</summary>
/// <param name="Condition">What must be true.</param>
/// <param name="Message">What it means when it is not; null to say it from the condition.</param>
public sealed record AssertAction(Condition Condition, string? Message = null) : AgentAction;
