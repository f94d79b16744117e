using System.Globalization;
using System.Runtime.InteropServices;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Overlay;

/// <summary>Draws boxes and numbers into a picture. What would leave the picture is cut off.</summary>
/// <param name="pixels">The picture to draw into.</param>
internal sealed class MarkPainter(PixelBuffer pixels)
{
    /// <summary>How many pixels a dot of a digit takes.</summary>
    public const int DotSize = 2;

    private const int Padding = 2;
    private const int Advance = (DigitGlyphs.Width + 1) * DotSize;
    private const int BoxThickness = 2;

    /// <summary>Tells how large the label of a number is.</summary>
    /// <param name="number">The number.</param>
    /// <returns>A rectangle at the origin.</returns>
    public static FrameRect SizeOf(int number) => new(
        0,
        0,
        (Digits(number).Length * Advance) - DotSize + (2 * Padding),
        (DigitGlyphs.Height * DotSize) + (2 * Padding));

    /// <summary>Draws the outline of a rectangle, inside it.</summary>
    /// <param name="box">The rectangle.</param>
    /// <param name="color">The colour as 0xAARRGGBB.</param>
    public void Outline(FrameRect box, uint color)
    {
        var thickness = Math.Min(BoxThickness, Math.Min(box.Width, box.Height));
        Fill(box with { Height = thickness }, color);
        Fill(box with { Y = box.Bottom - thickness, Height = thickness }, color);
        Fill(box with { Width = thickness }, color);
        Fill(box with { X = box.Right - thickness, Width = thickness }, color);
    }

    /// <summary>Draws a label.</summary>
    /// <param name="label">Its rectangle, of the size that <see cref="SizeOf"/> tells.</param>
    /// <param name="number">The number on it.</param>
    /// <param name="color">Its colours.</param>
    public void Label(FrameRect label, int number, MarkColor color)
    {
        Fill(label, color.Box);
        var x = label.X + Padding;
        foreach (var digit in Digits(number))
        {
            Digit(digit - '0', new FramePoint(x, label.Y + Padding), color.Ink);
            x += Advance;
        }
    }

    /// <summary>Fills a rectangle.</summary>
    /// <param name="rect">The rectangle.</param>
    /// <param name="color">The colour as 0xAARRGGBB.</param>
    public void Fill(FrameRect rect, uint color)
    {
        var visible = rect.Intersect(new FrameRect(0, 0, pixels.Width, pixels.Height));
        for (var y = visible.Y; y < visible.Bottom; y++)
        {
            // 0xAARRGGBB in little-endian order is B, G, R, A in memory.
            MemoryMarshal.Cast<byte, uint>(pixels.Row(y)).Slice(visible.X, visible.Width).Fill(color);
        }
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Digit(int digit, FramePoint at, uint color)
    {
        for (var y = 0; y < DigitGlyphs.Height; y++)
        {
            for (var x = 0; x < DigitGlyphs.Width; x++)
            {
                if (DigitGlyphs.IsSet(digit, x, y))
                {
                    Fill(new FrameRect(at.X + (x * DotSize), at.Y + (y * DotSize), DotSize, DotSize), color);
                }
            }
        }
    }
}
