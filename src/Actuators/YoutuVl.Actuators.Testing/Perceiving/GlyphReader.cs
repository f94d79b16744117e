using System.Runtime.InteropServices;
using System.Text;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Perceiving;

/// <summary>Recognises characters of the block font in a frame that is not scaled.</summary>
internal sealed class GlyphReader(ScreenFrame frame)
{
    private const int WidestSpace = 2;

    // Latin, Greek, Cyrillic, symbols, kana and the Han characters in common use.
    private static readonly (int First, int Last)[] Ranges = [(0x21, 0x24f), (0x370, 0x4ff), (0x2010, 0x27bf), (0x3001, 0x30ff), (0x4e00, 0x9fff)];

    private static readonly Lazy<Dictionary<ulong, Rune>> Glyphs = new(LearnGlyphs);

    /// <summary>Reads the line that begins at a pixel.</summary>
    /// <param name="topLeft">The top left of the first character, in screen pixels.</param>
    /// <returns>The text; empty when no character of the font begins there.</returns>
    public string LineAt(ScreenPoint topLeft)
    {
        // The left column of every character is set from top to bottom, and nothing is above it.
        var text = new StringBuilder();
        if (Pixel(topLeft.X, topLeft.Y) is not { } colour || Pixel(topLeft.X, topLeft.Y - 1) == colour)
        {
            return string.Empty;
        }

        for (var (x, spaces) = (topLeft.X, 0); spaces <= WidestSpace; x += PixelFont.CellWidth)
        {
            var pattern = Pattern(x, topLeft.Y, colour);
            if (pattern == 0)
            {
                spaces++;
            }
            else if (Glyphs.Value.TryGetValue(pattern, out var rune) && IsGap(x + PixelFont.GlyphWidth, topLeft.Y, colour))
            {
                _ = text.Append(' ', text.Length == 0 ? 0 : spaces).Append(rune);
                spaces = 0;
            }
            else
            {
                break;
            }

            if (text.Length == 0)
            {
                break;
            }
        }

        return text.ToString();
    }

    private static Dictionary<ulong, Rune> LearnGlyphs()
    {
        Dictionary<ulong, Rune> glyphs = [];
        foreach (var (first, last) in Ranges)
        {
            for (var code = first; code <= last; code++)
            {
                var rune = new Rune(code);
                var pattern = 0UL;
                for (var row = 0; row < PixelFont.GlyphHeight; row++)
                {
                    pattern |= (ulong)PixelFont.Row(rune, row) << (row * PixelFont.GlyphWidth);
                }

                _ = pattern != 0 && glyphs.TryAdd(pattern, rune);
            }
        }

        return glyphs;
    }

    private ulong Pattern(int left, int top, uint colour)
    {
        var pattern = 0UL;
        for (var row = 0; row < PixelFont.GlyphHeight; row++)
        {
            for (var column = 0; column < PixelFont.GlyphWidth; column++)
            {
                pattern |= Pixel(left + column, top + row) == colour ? 1UL << ((row * PixelFont.GlyphWidth) + column) : 0;
            }
        }

        return pattern;
    }

    private bool IsGap(int x, int top, uint colour)
    {
        for (var row = 0; row < PixelFont.GlyphHeight; row++)
        {
            if (Pixel(x, top + row) == colour)
            {
                return false;
            }
        }

        return true;
    }

    private uint? Pixel(int x, int y)
    {
        var (column, row) = (x - frame.ScreenBounds.X, y - frame.ScreenBounds.Y);
        return column < 0 || row < 0 || column >= frame.Pixels.Width || row >= frame.Pixels.Height
            ? null
            : MemoryMarshal.Cast<byte, uint>(frame.Pixels.Row(row))[column];
    }
}
