namespace YoutuVl.Agent.Stopping;

/// <summary>Why and when everything was stopped.</summary>
/// <param name="Cause">What stopped it, in a few words for a person.</param>
/// <param name="At">When.</param>
public sealed record StopReason(string Cause, DateTimeOffset At);
