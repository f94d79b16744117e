using System.Text.Json.Serialization;

namespace YoutuVl.Actuators.Targets;

/// <summary>A text to compare with. Runs of white space count as one space, and surrounding white space and a trailing ellipsis do not count.</summary>
/// <param name="Text">The text to look for.</param>
/// <param name="Match">How to compare.</param>
public sealed record TextPattern(string Text, TextMatch Match = TextMatch.Exact)
{
    /// <summary>Makes a pattern that the whole text must equal, without regard to case.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The pattern.</returns>
    public static TextPattern Exact(string text) => new(text);

    /// <summary>Makes a pattern that the text must contain, without regard to case.</summary>
    /// <param name="text">The part.</param>
    /// <returns>The pattern.</returns>
    public static TextPattern Contains(string text) => new(text, TextMatch.Contains);

    /// <summary>Tells whether a text matches.</summary>
    /// <param name="candidate">The text to test; null never matches.</param>
    /// <returns>True when it matches.</returns>
    public bool Matches(string? candidate)
    {
        if (candidate is null)
        {
            return false;
        }

        var seen = Normalize(candidate);
        var wanted = Normalize(Text);
        return Match switch
        {
            TextMatch.Exact => string.Equals(seen, wanted, StringComparison.OrdinalIgnoreCase),
            TextMatch.CaseSensitive => string.Equals(seen, wanted, StringComparison.Ordinal),
            TextMatch.Contains => seen.Contains(wanted, StringComparison.OrdinalIgnoreCase),
            TextMatch.StartsWith => seen.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
            _ => throw new InvalidOperationException($"Unknown text match {Match}."),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Match switch
    {
        TextMatch.Contains => $"containing '{Text}'",
        TextMatch.StartsWith => $"starting with '{Text}'",
        _ => $"'{Text}'",
    };

    private static string Normalize(string text)
    {
        var collapsed = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return collapsed.EndsWith('…') ? collapsed[..^1].TrimEnd()
            : collapsed.EndsWith("...", StringComparison.Ordinal) ? collapsed[..^3].TrimEnd()
            : collapsed;
    }
}

/// <summary>How a text is compared.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextMatch>))]
public enum TextMatch
{
    /// <summary>The whole text, without regard to case.</summary>
    Exact,

    /// <summary>The whole text, case included.</summary>
    CaseSensitive,

    /// <summary>A part of the text, without regard to case.</summary>
    Contains,

    /// <summary>The beginning of the text, without regard to case.</summary>
    StartsWith,
}
