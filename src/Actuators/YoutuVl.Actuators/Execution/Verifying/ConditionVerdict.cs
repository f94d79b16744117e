namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Whether a condition is true, and what was seen.</summary>
/// <param name="Holds">True when it is.</param>
/// <param name="Seen">What was seen, in a sentence: the proof when it holds, what was there instead when it does not.</param>
public sealed record ConditionVerdict(bool Holds, string Seen);
