namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>A text with its variables put in.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsUnfinished">Whether it still names a variable that is only read later.</param>
internal readonly record struct ExpandedText(string Text, bool IsUnfinished);
