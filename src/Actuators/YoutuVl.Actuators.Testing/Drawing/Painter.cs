using System.Runtime.InteropServices;
using System.Text;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Drawing;

/// <summary>Draws flat shapes and text, in screen pixels, clipped to the part that is being repainted. Used by one thread at a time.</summary>
public sealed class Painter
{
    private readonly byte[] _pixels;
    private readonly ScreenRect _screen;
    private readonly ScreenRect _clip;

    internal Painter(byte[] pixels, ScreenRect screen, ScreenRect clip)
    {
        _pixels = pixels;
        _screen = screen;
        _clip = clip.Intersect(screen);
    }

    /// <summary>Makes a painter that draws only inside a rectangle.</summary>
    /// <param name="rect">The rectangle in screen pixels.</param>
    /// <returns>The narrower painter.</returns>
    public Painter Clip(ScreenRect rect) => new(_pixels, _screen, _clip.Intersect(rect));

    /// <summary>Fills a rectangle.</summary>
    /// <param name="rect">The rectangle in screen pixels.</param>
    /// <param name="colour">The colour.</param>
    public void Fill(ScreenRect rect, Colour colour)
    {
        var visible = rect.Intersect(_clip);
        for (var y = visible.Y; y < visible.Bottom; y++)
        {
            Row(y).Slice(visible.X - _screen.X, visible.Width).Fill(colour.Packed);
        }
    }

    /// <summary>Draws the outline of a rectangle, one pixel wide, inside its edges.</summary>
    /// <param name="rect">The rectangle in screen pixels.</param>
    /// <param name="colour">The colour.</param>
    public void Outline(ScreenRect rect, Colour colour)
    {
        Fill(rect with { Height = 1 }, colour);
        Fill(rect with { Y = rect.Bottom - 1, Height = 1 }, colour);
        Fill(rect with { Width = 1 }, colour);
        Fill(rect with { X = rect.Right - 1, Width = 1 }, colour);
    }

    /// <summary>Draws one line of text. Every character takes <see cref="PixelFont.CellWidth"/> pixels; different characters give different pixels.</summary>
    /// <param name="topLeft">The top left of the first character, in screen pixels.</param>
    /// <param name="text">The text.</param>
    /// <param name="colour">The colour.</param>
    public void Text(ScreenPoint topLeft, string text, Colour colour)
    {
        ArgumentNullException.ThrowIfNull(text);
        var x = topLeft.X;
        foreach (var rune in text.EnumerateRunes())
        {
            if (x >= _clip.Right)
            {
                return;
            }

            Glyph(x, topLeft.Y, rune, colour);
            x += PixelFont.CellWidth;
        }
    }

    private void Glyph(int left, int top, Rune rune, Colour colour)
    {
        for (var row = 0; row < PixelFont.GlyphHeight; row++)
        {
            var bits = PixelFont.Row(rune, row);
            for (var column = 0; column < PixelFont.GlyphWidth; column++)
            {
                var point = new ScreenPoint(left + column, top + row);
                if ((bits & (1 << column)) != 0 && _clip.Contains(point))
                {
                    Row(point.Y)[point.X - _screen.X] = colour.Packed;
                }
            }
        }
    }

    private Span<uint> Row(int y) =>
        MemoryMarshal.Cast<byte, uint>(_pixels.AsSpan()).Slice((y - _screen.Y) * _screen.Width, _screen.Width);
}
