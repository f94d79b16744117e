using YoutuVl.Inference.Images;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks;

/// <summary>
/// A part of a picture around one object, enlarged, with a thin frame around the object: what the demo shows the model to get the object's exact pixels. The demo draws the frame
/// in a random colour and enlarges by Lanczos; here it is always red and bilinear, so that equal input gives equal results.
/// </summary>
/// <param name="Region">The part, in source pixels.</param>
/// <param name="Pixels">The enlarged part.</param>
internal sealed record CutOut(PixelRegion Region, ImagePixels Pixels)
{
    private const int Channels = 3;
    private const double Padding = 1.2;

    /// <summary>Makes the cut-out of an object.</summary>
    /// <param name="source">The whole picture.</param>
    /// <param name="box">Where the object is, in source pixels.</param>
    /// <param name="edge">The shorter edge of the result in pixels.</param>
    public static CutOut Of(ImagePixels source, PixelBox box, int edge)
    {
        var region = PixelRegion.Around(box, Padding, source.Width, source.Height);
        byte[] part = new byte[region.Width * region.Height * Channels];
        AntialiasResize.Run(new TaskImage(source, region).Crop(), region.Width, region.Height, part);
        DrawFrame(part, region, PixelRegion.Around(box, 1, source.Width, source.Height));
        double scale = (double)edge / Math.Min(region.Width, region.Height);
        int width = Math.Max(1, (int)Math.Round(region.Width * scale));
        int height = Math.Max(1, (int)Math.Round(region.Height * scale));
        byte[] enlarged = new byte[width * height * Channels];
        AntialiasResize.Run(new ImagePixels(part, region.Width, region.Height, region.Width * Channels, PixelLayout.Rgb24), width, height, enlarged);
        return new CutOut(region, new ImagePixels(enlarged, width, height, width * Channels, PixelLayout.Rgb24));
    }

    private static void DrawFrame(Span<byte> part, PixelRegion region, PixelRegion frame)
    {
        int left = frame.X - region.X;
        int top = frame.Y - region.Y;
        int right = left + frame.Width - 1;
        int bottom = top + frame.Height - 1;
        for (int x = left; x <= right; x++)
        {
            Red(part, (top * region.Width) + x);
            Red(part, (bottom * region.Width) + x);
        }

        for (int y = top; y <= bottom; y++)
        {
            Red(part, (y * region.Width) + left);
            Red(part, (y * region.Width) + right);
        }
    }

    private static void Red(Span<byte> part, int pixel) => (part[pixel * Channels], part[(pixel * Channels) + 1], part[(pixel * Channels) + 2]) = (byte.MaxValue, 0, 0);
}
