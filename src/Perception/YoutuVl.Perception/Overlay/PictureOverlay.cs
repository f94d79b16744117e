using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Images;

namespace YoutuVl.Perception.Overlay;

/// <summary>
/// A copy of a picture to draw findings on: numbered boxes, outlines, dots, tinted areas. What would leave the picture is cut off. Every number has its own colour.
/// Not thread-safe.
/// </summary>
public sealed class PictureOverlay : IDisposable
{
    private const int DotRadius = 3;
    private readonly PixelBuffer _canvas;
    private readonly MarkPainter _painter;

    /// <summary>Copies a picture.</summary>
    /// <param name="picture">The picture; it is left as it is.</param>
    public PictureOverlay(PixelBuffer picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        _canvas = PixelBuffer.Rent(picture.Width, picture.Height);
        picture.Pixels.CopyTo(_canvas.Pixels);
        _painter = new MarkPainter(_canvas);
    }

    /// <summary>Draws a box with its number in the upper left corner.</summary>
    /// <param name="box">The box, in pixels of the picture.</param>
    /// <param name="number">The number, from 1.</param>
    public void Box(FrameRect box, int number)
    {
        var color = MarkColor.Of(number);
        _painter.Outline(box, color.Box);
        var label = MarkPainter.SizeOf(number);
        _painter.Label(label with { X = box.X, Y = Math.Max(0, box.Y - label.Height) }, number, color);
    }

    /// <summary>Draws a closed outline.</summary>
    /// <param name="corners">The corners, in pixels of the picture; the last is joined to the first.</param>
    /// <param name="number">The number whose colour it gets, from 1.</param>
    public void Outline(IReadOnlyList<FramePoint> corners, int number)
    {
        ArgumentNullException.ThrowIfNull(corners);
        for (var i = 0; i < corners.Count; i++)
        {
            Line(corners[i], corners[(i + 1) % corners.Count], MarkColor.Of(number).Box);
        }
    }

    /// <summary>Draws a dot.</summary>
    /// <param name="at">Its middle, in pixels of the picture.</param>
    /// <param name="number">The number whose colour it gets, from 1.</param>
    public void Dot(FramePoint at, int number) =>
        _painter.Fill(new FrameRect(at.X - DotRadius, at.Y - DotRadius, (2 * DotRadius) + 1, (2 * DotRadius) + 1), MarkColor.Of(number).Box);

    /// <summary>Mixes the colours of classes into the picture, half and half.</summary>
    /// <param name="classes">For each pixel, row by row, its class from 0; 255 leaves the pixel as it is.</param>
    /// <exception cref="ArgumentException">There are not as many classes as pixels.</exception>
    public void Tint(ReadOnlySpan<byte> classes)
    {
        Span<byte> pixels = _canvas.Pixels;
        if (classes.Length != _canvas.Width * _canvas.Height)
        {
            throw new ArgumentException($"{classes.Length} classes do not fit {_canvas.Width}x{_canvas.Height} pixels.", nameof(classes));
        }

        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] != byte.MaxValue)
            {
                var color = MarkColor.Of(classes[i] + 1).Box;
                var pixel = pixels.Slice(i * PixelBuffer.BytesPerPixel, PixelBuffer.BytesPerPixel - 1);
                for (var channel = 0; channel < pixel.Length; channel++)
                {
                    pixel[channel] = (byte)((pixel[channel] + ((color >> (8 * channel)) & 0xff)) / 2);
                }
            }
        }
    }

    /// <summary>Writes the picture as PNG.</summary>
    /// <returns>The file's bytes.</returns>
    public byte[] ToPng() => ImageCodec.EncodePng(_canvas);

    /// <inheritdoc/>
    public void Dispose() => _canvas.Dispose();

    // One step for each pixel along the longer axis. Ends far outside the picture would take as many steps, so they are brought near first.
    private void Line(FramePoint from, FramePoint to, uint color)
    {
        from = Near(from);
        to = Near(to);
        var steps = Math.Max(1, Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)));
        for (var i = 0; i <= steps; i++)
        {
            var x = from.X + (int)((long)(to.X - from.X) * i / steps);
            var y = from.Y + (int)((long)(to.Y - from.Y) * i / steps);
            _painter.Fill(new FrameRect(x, y, 2, 2), color);
        }
    }

    private FramePoint Near(FramePoint point) => new(Math.Clamp(point.X, -_canvas.Width, 2 * _canvas.Width), Math.Clamp(point.Y, -_canvas.Height, 2 * _canvas.Height));
}
