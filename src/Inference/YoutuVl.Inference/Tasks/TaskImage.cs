using YoutuVl.Inference.Images;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks;

/// <summary>A picture to ask about, or a part of one. Results are in pixels of the whole picture either way.</summary>
public sealed record TaskImage
{
    /// <summary>Makes a task's picture.</summary>
    /// <param name="pixels">The whole picture.</param>
    /// <param name="region">The only part that the model gets to see; null is all of it. Small things are seen better when little else is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The region is empty or leaves the picture.</exception>
    public TaskImage(ImagePixels pixels, PixelRegion? region = null)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        var whole = new PixelRegion(0, 0, pixels.Width, pixels.Height);
        Pixels = pixels;
        Region = region ?? whole;
        if (Region is { X: < 0 } or { Y: < 0 } or { Width: < 1 } or { Height: < 1 }
            || (long)Region.X + Region.Width > pixels.Width || (long)Region.Y + Region.Height > pixels.Height)
        {
            throw new ArgumentOutOfRangeException(nameof(region), region, $"The region must be at least one pixel wide and high and lie inside the picture of {pixels.Width}x{pixels.Height} pixels.");
        }
    }

    /// <summary>The whole picture.</summary>
    public ImagePixels Pixels { get; }

    /// <summary>The part that the model sees.</summary>
    public PixelRegion Region { get; }

    /// <summary>The part and the size of the whole.</summary>
    public ImageArea Area => new(Region, Pixels.Width, Pixels.Height);

    /// <summary>The pixels of the part, in the same memory.</summary>
    internal ImagePixels Crop() => new(
        Pixels.Data[((Region.Y * Pixels.Stride) + (Region.X * Pixels.BytesPerPixel))..], Region.Width, Region.Height, Pixels.Stride, Pixels.Layout);
}
