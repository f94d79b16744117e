namespace YoutuVl.Actuators.Results;

/// <summary>Why an action was refused or failed, for programs and for people.</summary>
/// <param name="Code">The reason, closed.</param>
/// <param name="Message">What happened, to which element, and what to do next. Text from the screen is quoted, secrets are masked.</param>
public sealed record Refusal(RefusalCode Code, string Message);
