namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>A text to enter, or the secret that stands for it.</summary>
/// <param name="Text">The text; empty for a secret.</param>
/// <param name="Secret">The secret's name; null for a text.</param>
internal sealed record TypedText(string Text, string? Secret = null);
