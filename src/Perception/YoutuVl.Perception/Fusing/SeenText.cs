using System.Globalization;
using System.Text;

namespace YoutuVl.Perception.Fusing;

/// <summary>
/// Compares text that was read from pixels. Case, white space and punctuation do not count: pixels hardly tell them apart. Every letter and
/// every digit does.
/// </summary>
public static class SeenText
{
    /// <summary>Tells whether two texts are the same as far as pixels can tell.</summary>
    /// <param name="a">One text.</param>
    /// <param name="b">The other.</param>
    /// <returns>True when their letters and digits are the same and there are any.</returns>
    public static bool Agree(string a, string b)
    {
        var folded = Fold(a);
        return folded.Length > 0 && folded == Fold(b);
    }

    /// <summary>Reduces a text to what counts.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its letters and digits, in the compatibility form NFKC and lower case.</returns>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune); // half a surrogate pair has no normal form; this makes it U+FFFD
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in whole.ToString().Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol)
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString();
    }
}
