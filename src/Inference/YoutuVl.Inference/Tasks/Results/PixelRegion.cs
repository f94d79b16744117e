namespace YoutuVl.Inference.Tasks.Results;

/// <summary>A part of a source image, in whole source pixels.</summary>
/// <param name="X">Pixels left of it.</param>
/// <param name="Y">Pixels above it.</param>
/// <param name="Width">Its width, at least 1.</param>
/// <param name="Height">Its height, at least 1.</param>
public readonly record struct PixelRegion(int X, int Y, int Width, int Height)
{
    /// <summary>The smallest region of whole pixels that covers a box, inside an image.</summary>
    /// <param name="box">The box, in source pixels.</param>
    /// <param name="padding">How much larger the region is than the box: 1 is the box itself, 1.2 adds a tenth of its size on each side.</param>
    /// <param name="imageWidth">The image's width in pixels.</param>
    /// <param name="imageHeight">The image's height in pixels.</param>
    public static PixelRegion Around(PixelBox box, double padding, int imageWidth, int imageHeight)
    {
        double growX = box.Width * (padding - 1) / 2;
        double growY = box.Height * (padding - 1) / 2;
        int left = Math.Clamp((int)Math.Floor(box.X1 - growX), 0, imageWidth - 1);
        int top = Math.Clamp((int)Math.Floor(box.Y1 - growY), 0, imageHeight - 1);
        int right = Math.Clamp((int)Math.Ceiling(box.X2 + growX), left + 1, imageWidth);
        int bottom = Math.Clamp((int)Math.Ceiling(box.Y2 + growY), top + 1, imageHeight);
        return new PixelRegion(left, top, right - left, bottom - top);
    }
}
