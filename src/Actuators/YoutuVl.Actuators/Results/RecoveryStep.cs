namespace YoutuVl.Actuators.Results;

/// <summary>One rung of the ladder that an action climbed because it did not come through at once.</summary>
/// <param name="Kind">What was tried.</param>
/// <param name="Reason">Why, in a sentence that names the element.</param>
public sealed record RecoveryStep(RecoveryKind Kind, string Reason);
