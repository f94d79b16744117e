using System.Globalization;
using System.Text;

namespace YoutuVl.Perception.Text;

/// <summary>
/// Puts text from the screen between quotation marks so that it stays what it is: data. Line breaks, control characters, characters that
/// turn the writing direction or are invisible, and quotation marks are escaped; what is too long is cut and its length told.
/// </summary>
public static class ScreenQuote
{
    private const int ZeroWidthNonJoiner = 0x200c;
    private const int ZeroWidthJoiner = 0x200d;

    /// <summary>Quotes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The most characters to keep; at least 1.</param>
    /// <param name="length">The length of the whole text when the given one is already a part of it; null when it is whole.</param>
    /// <returns>One line without control characters, for example <c>"Save As…"</c> or <c>"Dear Sir" (cut, 1234 characters)</c>.</returns>
    public static string Of(string text, int maxLength, int? length = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        var builder = new StringBuilder(Math.Min(text.Length, maxLength) + 2).Append('"');
        var taken = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (taken + rune.Utf16SequenceLength > maxLength)
            {
                break;
            }

            Append(builder, rune);
            taken += rune.Utf16SequenceLength;
        }

        builder.Append('"');
        var whole = Math.Max(length ?? text.Length, text.Length);
        return taken < whole
            ? builder.Append(CultureInfo.InvariantCulture, $" (cut, {whole} characters)").ToString()
            : builder.ToString();
    }

    private static void Append(StringBuilder builder, Rune rune)
    {
        _ = rune.Value switch
        {
            '"' => builder.Append("\\\""),
            '\\' => builder.Append(@"\\"),
            '\n' => builder.Append(@"\n"),
            '\r' => builder.Append(@"\r"),
            '\t' => builder.Append(@"\t"),
            _ when IsHidden(rune) => builder.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}"),
            _ => builder.Append(rune),
        };
    }

    // The joiners stay: emoji and several scripts need them, and they move nothing.
    private static bool IsHidden(Rune rune) => rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
