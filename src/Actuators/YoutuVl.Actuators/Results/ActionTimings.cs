namespace YoutuVl.Actuators.Results;

/// <summary>How long the stages of an action took.</summary>
/// <param name="Resolve">Finding the target, waiting for it to appear included.</param>
/// <param name="Actionable">Waiting until it could be acted on, and asking the policy.</param>
/// <param name="Perform">Delivering the action.</param>
/// <param name="Settle">Waiting until the desktop came to rest.</param>
/// <param name="Verify">Looking for the effect.</param>
/// <param name="Total">From start to end.</param>
public sealed record ActionTimings(
    TimeSpan Resolve,
    TimeSpan Actionable,
    TimeSpan Perform,
    TimeSpan Settle,
    TimeSpan Verify,
    TimeSpan Total);
