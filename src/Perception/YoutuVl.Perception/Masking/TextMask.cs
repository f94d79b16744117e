using System.Diagnostics.CodeAnalysis;

namespace YoutuVl.Perception.Masking;

/// <summary>
/// Replaces secrets in texts. A secret of fewer than four characters is replaced only where it stands as a word of its own, because it would
/// otherwise blot out half of every text. Immutable and thread-safe.
/// </summary>
public sealed class TextMask
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Replacement = "•••";

    private const int ShortSecret = 4;

    private readonly string[] _secrets;

    /// <summary>Initializes a new instance of the <see cref="TextMask"/> class.</summary>
    /// <param name="secrets">The secret values; white space around them does not count, empty ones are passed over.</param>
    public TextMask(IEnumerable<string> secrets) =>
        _secrets = [.. secrets.Select(s => s.Trim()).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Gets a value indicating whether there is nothing to replace.</summary>
    public bool IsEmpty => _secrets.Length == 0;

    /// <summary>Tells whether another mask replaces the same secrets.</summary>
    /// <param name="other">The other mask.</param>
    /// <returns>True when both treat every text alike.</returns>
    public bool Covers(TextMask other) => _secrets.AsSpan().SequenceEqual(other._secrets);

    /// <summary>Replaces every secret in a text.</summary>
    /// <param name="text">The text; null stays null.</param>
    /// <returns>The text with <see cref="Replacement"/> for each secret or run of overlapping secrets; the same text when it holds none.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Apply(string? text) => Replace(text, cut: false);

    /// <summary>Replaces every secret in a text whose end was cut off, a secret of which only the beginning is left included.</summary>
    /// <param name="text">The text; null stays null.</param>
    /// <returns>The masked text; the same text when it holds none.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public string? ApplyToCut(string? text) => Replace(text, cut: true);

    [return: NotNullIfNotNull(nameof(text))]
    private string? Replace(string? text, bool cut)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        List<(int Start, int End)> spans = [];
        foreach (var secret in _secrets)
        {
            Find(text, secret, spans);
            if (cut && TailOf(text, secret) is var tail and > 0)
            {
                spans.Add((text.Length - tail, text.Length));
            }
        }

        return spans.Count == 0 ? text : Rebuild(text, spans);
    }

    private static void Find(string text, string secret, List<(int Start, int End)> spans)
    {
        for (var at = text.IndexOf(secret, StringComparison.Ordinal); at >= 0; at = text.IndexOf(secret, at + 1, StringComparison.Ordinal))
        {
            if (secret.Length >= ShortSecret || IsWord(text, at, secret.Length))
            {
                spans.Add((at, at + secret.Length));
            }
        }
    }

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
        && (start + length == text.Length || !char.IsLetterOrDigit(text[start + length]));

    // The longest end of the text that is the beginning of the secret; shorter than four characters tells nothing and is left.
    private static int TailOf(string text, string secret)
    {
        for (var length = Math.Min(secret.Length - 1, text.Length); length >= ShortSecret; length--)
        {
            if (text.AsSpan(text.Length - length).SequenceEqual(secret.AsSpan(0, length)))
            {
                return length;
            }
        }

        return 0;
    }

    private static string Rebuild(string text, List<(int Start, int End)> spans)
    {
        spans.Sort();
        var builder = new System.Text.StringBuilder(text.Length);
        var done = 0;
        foreach (var (start, end) in spans)
        {
            if (start >= done)
            {
                builder.Append(text, done, start - done).Append(Replacement);
            }

            done = Math.Max(done, end);
        }

        return builder.Append(text, done, text.Length - done).ToString();
    }
}
