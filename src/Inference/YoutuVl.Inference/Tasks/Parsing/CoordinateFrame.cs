using YoutuVl.Inference.Images;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tasks.Parsing;

/// <summary>
/// Where the model's coordinates lie in the source image. The model counts pixels of its resized input; they are converted to fractions of source pixels.
/// The official code rounds them and writes them back as tokens, which cannot name pixels beyond 2047 and pulls everything there onto that line; nothing is rounded or saturated here.
/// </summary>
/// <param name="Mapping">The way between the region's pixels and those of the model's input.</param>
/// <param name="Region">The part of the source image that the model saw.</param>
public sealed record CoordinateFrame(ImageMapping Mapping, PixelRegion Region)
{
    /// <summary>Makes the frame of an image that the model saw as a whole.</summary>
    /// <param name="mapping">The way between the image's pixels and those of the model's input.</param>
    public static CoordinateFrame Whole(ImageMapping mapping) => new(mapping, new PixelRegion(0, 0, mapping.SourceWidth, mapping.SourceHeight));

    /// <summary>Converts a position, and moves it to the edge of the region when it lies outside.</summary>
    /// <param name="x">Pixels of the model's input.</param>
    /// <param name="y">Pixels of the model's input.</param>
    public PixelPoint ToSource(double x, double y)
    {
        double sourceX = Mapping.ToSourceX(x);
        double sourceY = Mapping.ToSourceY(y);
        double insideX = Math.Clamp(sourceX, 0, Region.Width);
        double insideY = Math.Clamp(sourceY, 0, Region.Height);
        return new PixelPoint(Region.X + insideX, Region.Y + insideY, insideX != sourceX || insideY != sourceY);
    }

    /// <summary>Converts a box given by two opposite corners, and puts the corners in order.</summary>
    /// <param name="first">The corner that the model named first, in pixels of its input.</param>
    /// <param name="second">The corner that it named second.</param>
    public PixelBox ToSource((int X, int Y) first, (int X, int Y) second)
    {
        var a = ToSource(first.X, first.Y);
        var b = ToSource(second.X, second.Y);
        bool swapped = first.X > second.X || first.Y > second.Y;
        return new PixelBox(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y))
        {
            Adjusted = swapped || a.Adjusted || b.Adjusted,
        };
    }
}
