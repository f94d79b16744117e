using System.Globalization;
using System.Text;

namespace YoutuVl.Agent.Policies;

/// <summary>
/// A label as the policy reads it: lower case, without invisible and direction characters, accents and look-alike letters folded, cut into
/// words. What is on a screen may be written to slip past a rule. Immutable.
/// </summary>
internal sealed class LabelText
{
    private readonly string _text;
    private readonly string[] _words;
    private readonly string[] _withoutDigits;
    private readonly string _letters;

    private LabelText(string text)
    {
        _text = text;
        _words = Words(text);
        _withoutDigits = [.. _words.Select(WithoutDigits)];
        _letters = string.Concat(_withoutDigits);
    }

    /// <summary>Gets a value indicating whether the label says nothing.</summary>
    public bool IsEmpty => _words.Length == 0;

    /// <summary>Reads a label.</summary>
    /// <param name="label">The label as it is on the screen.</param>
    /// <returns>What it says.</returns>
    public static LabelText Of(string label) => new(Fold(label));

    /// <summary>Removes what cannot be seen, so that a text can be shown to a person as it looks.</summary>
    /// <param name="text">A text from the screen.</param>
    /// <returns>The text in one line.</returns>
    public static string Visible(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                builder.Append(' ');
            }
            else if (!IsInvisible(rune))
            {
                builder.Append(rune);
            }
        }

        return builder.ToString().Trim();
    }

    /// <summary>Tells whether the label contains a word or a phrase.</summary>
    /// <param name="phrase">The phrase, folded in the same way.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(LabelText phrase)
    {
        if (phrase.IsEmpty)
        {
            return false;
        }

        if (phrase._text.EnumerateRunes().Any(IsIdeographic))
        {
            return _letters.Contains(phrase._letters, StringComparison.Ordinal);
        }

        // The last test finds spaced-out letters: "d e l e t e", "De-lete".
        return HasSequence(_words, phrase._words)
            || HasSequence(_withoutDigits, phrase._words)
            || string.Equals(_letters, phrase._letters, StringComparison.Ordinal);
    }

    private static string Fold(string label)
    {
        var builder = new StringBuilder(label.Length);
        foreach (var rune in label.EnumerateRunes())
        {
            if (!IsInvisible(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                builder.Append(LookAlikes.Fold(Rune.ToLowerInvariant(rune)));
            }
        }

        // A capital I looks like an l, and r before n like an m: both sides of a comparison are folded alike, so nothing is lost.
        return builder
            .Replace("ﬁ", "fi").Replace("ﬂ", "fl").Replace("ﬀ", "ff")
            .Replace('i', 'l').Replace("rn", "m").Replace("vv", "w")
            .ToString();
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F or 0x2800;

    private static bool IsIdeographic(Rune rune) =>
        rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static string[] Words(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '@' or '$' or '|' or '!')
            {
                word.Append(rune);
            }
            else if (word.Length > 0 && rune.Value is not '_' and not '&')
            {
                // An underscore or an ampersand inside a word marks its access key.
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return word.Length > 0 ? [.. words, word.ToString()] : [.. words];
    }

    // Only where letters and digits are mixed: "5" alone stays a number.
    private static string WithoutDigits(string word)
    {
        var plain = word.TrimEnd('!');
        return plain.Any(char.IsLetter) && !plain.All(char.IsLetter) ? string.Concat(plain.Select(LookAlikes.FoldDigit)) : plain;
    }

    private static bool HasSequence(string[] words, string[] phrase)
    {
        for (var start = 0; start + phrase.Length <= words.Length; start++)
        {
            if (words.AsSpan(start, phrase.Length).SequenceEqual(phrase))
            {
                return true;
            }
        }

        return false;
    }
}
