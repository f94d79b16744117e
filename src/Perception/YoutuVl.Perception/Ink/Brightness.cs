using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Ink;

/// <summary>The brightness of a part of a picture: one byte a pixel, rows from the top without padding.</summary>
/// <param name="values">The bytes.</param>
/// <param name="width">The width in pixels.</param>
/// <param name="height">The height in pixels.</param>
public sealed class Brightness(byte[] values, int width, int height)
{
    /// <summary>Gets the width in pixels.</summary>
    public int Width => width;

    /// <summary>Gets the height in pixels.</summary>
    public int Height => height;

    /// <summary>Gets the bytes.</summary>
    public ReadOnlySpan<byte> Values => values;

    /// <summary>Gets one row.</summary>
    /// <param name="y">The row, from 0 at the top.</param>
    /// <returns>Its bytes.</returns>
    public ReadOnlySpan<byte> Row(int y) => values.AsSpan(y * width, width);

    /// <summary>Reads the brightness of a part of a picture: 0.30 red, 0.59 green and 0.11 blue (ITU-R BT.601).</summary>
    /// <param name="pixels">The picture.</param>
    /// <param name="part">The part, inside the picture; not empty.</param>
    /// <returns>The brightness.</returns>
    public static Brightness Of(PixelBuffer pixels, FrameRect part)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        var values = new byte[part.Width * part.Height];
        for (var y = 0; y < part.Height; y++)
        {
            ReadOnlySpan<byte> from = pixels.Row(part.Y + y).Slice(part.X * PixelBuffer.BytesPerPixel, part.Width * PixelBuffer.BytesPerPixel);
            var to = values.AsSpan(y * part.Width, part.Width);
            for (var x = 0; x < to.Length; x++)
            {
                to[x] = (byte)(((from[4 * x] * 29) + (from[(4 * x) + 1] * 150) + (from[(4 * x) + 2] * 77)) >> 8);
            }
        }

        return new Brightness(values, part.Width, part.Height);
    }
}
