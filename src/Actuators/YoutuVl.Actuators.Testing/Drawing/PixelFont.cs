using System.Text;

namespace YoutuVl.Actuators.Testing.Drawing;

/// <summary>
/// A block font: each character is a pattern derived from its code point, so that different text gives different pixels on every
/// operating system. It is made to be compared, not to be read.
/// </summary>
public static class PixelFont
{
    /// <summary>The width of a character with its gap, in pixels.</summary>
    public const int CellWidth = 6;

    /// <summary>The distance between two lines, in pixels.</summary>
    public const int LineHeight = 12;

    /// <summary>The width of a character's pattern, in pixels.</summary>
    public const int GlyphWidth = 5;

    /// <summary>The height of a character's pattern, in pixels.</summary>
    public const int GlyphHeight = 8;

    /// <summary>Measures one line of text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its width in pixels.</returns>
    public static int Measure(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().Count() * CellWidth;
    }

    /// <summary>Gets one row of a character's pattern.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="row">The row, from 0 at the top.</param>
    /// <returns>Its pixels, the leftmost in the lowest bit.</returns>
    internal static int Row(Rune rune, int row)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            return 0;
        }

        // A 64-bit mix spreads neighbouring code points over all 40 pixels; the left column stays set so that no visible character is blank.
        var mixed = (ulong)rune.Value * 0x9E3779B97F4A7C15UL;
        mixed ^= mixed >> 29;
        mixed *= 0xBF58476D1CE4E5B9UL;
        mixed ^= mixed >> 32;
        return (int)((mixed >> (row * GlyphWidth)) & 0x1F) | 1;
    }
}
