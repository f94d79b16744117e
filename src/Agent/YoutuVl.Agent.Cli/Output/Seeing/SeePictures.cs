using YoutuVl.Agent.Cli.Composition.Seeing;
using YoutuVl.Inference.Tasks.Results;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Images;
using YoutuVl.Perception.Overlay;

namespace YoutuVl.Agent.Cli.Output.Seeing;

/// <summary>Draws what was found.</summary>
internal static class SeePictures
{
    /// <summary>Draws numbered boxes, outlines, joints and tinted areas on the picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="findings">What was found.</param>
    /// <returns>A PNG file.</returns>
    public static byte[] Overlay(PixelBuffer picture, SeeFindings findings)
    {
        using var overlay = new PictureOverlay(picture);
        if (findings.Mask is { } mask)
        {
            overlay.Tint(Classes(mask));
        }

        Each(findings.Boxes ?? [], (box, number) => overlay.Box(Frame(box.Box), number));
        Each(findings.Outlines ?? [], (outline, number) => overlay.Outline([.. outline.Points.Select(Frame)], number));
        Each(findings.People ?? [], (person, number) =>
        {
            if (person.Box is { } box)
            {
                overlay.Box(Frame(box), number);
            }

            foreach (var joint in person.Joints.Where(joint => joint.IsVisible))
            {
                overlay.Dot(Frame(joint.Point), number);
            }
        });
        return overlay.ToPng();
    }

    /// <summary>Writes a mask: for a segmentation the class of each pixel as grey value, 255 where there is none; for depth one pixel for each patch, stretched to all grey values.</summary>
    /// <param name="findings">What was found.</param>
    /// <returns>A PNG file.</returns>
    public static byte[] Mask(SeeFindings findings)
    {
        if (findings.Depth is { } depth)
        {
            var values = new byte[depth.Columns * depth.Rows];
            depth.ExpandNormalized(values);
            return Grey(values, depth.Columns, depth.Rows);
        }

        var mask = findings.Mask!;
        return Grey(Classes(mask), mask.Width, mask.Height);
    }

    private static byte[] Classes(SegmentationMask mask)
    {
        var classes = new byte[mask.Width * mask.Height];
        mask.Expand(classes);
        return classes;
    }

    private static byte[] Grey(ReadOnlySpan<byte> values, int width, int height)
    {
        using var picture = PixelBuffer.Rent(width, height);
        Span<byte> pixels = picture.Pixels;
        for (var i = 0; i < values.Length; i++)
        {
            var pixel = pixels.Slice(i * PixelBuffer.BytesPerPixel, PixelBuffer.BytesPerPixel);
            pixel.Fill(values[i]);
            pixel[^1] = byte.MaxValue;
        }

        return ImageCodec.EncodePng(picture);
    }

    private static void Each<T>(IReadOnlyList<T> items, Action<T, int> draw)
    {
        for (var i = 0; i < items.Count; i++)
        {
            draw(items[i], i + 1);
        }
    }

    private static FrameRect Frame(PixelBox box)
    {
        var (left, top) = ((int)box.X1, (int)box.Y1);
        return new FrameRect(left, top, Math.Max(1, (int)Math.Ceiling(box.X2) - left), Math.Max(1, (int)Math.Ceiling(box.Y2) - top));
    }

    private static FramePoint Frame(PixelPoint point) => new((int)point.X, (int)point.Y);
}
