namespace YoutuVl.Inference.Images;

/// <summary>The way between the pixels of a source image and those of the resized image that the model sees. Width and height are stretched apart from each other.</summary>
/// <param name="SourceWidth">Width of the source in pixels.</param>
/// <param name="SourceHeight">Height of the source in pixels.</param>
/// <param name="ResizedWidth">Width of the model's input in pixels.</param>
/// <param name="ResizedHeight">Height of the model's input in pixels.</param>
public readonly record struct ImageMapping(int SourceWidth, int SourceHeight, int ResizedWidth, int ResizedHeight)
{
    /// <summary>A horizontal position of the model's input, in source pixels.</summary>
    /// <param name="x">Pixels of the resized image.</param>
    public double ToSourceX(double x) => x * SourceWidth / ResizedWidth;

    /// <summary>A vertical position of the model's input, in source pixels.</summary>
    /// <param name="y">Pixels of the resized image.</param>
    public double ToSourceY(double y) => y * SourceHeight / ResizedHeight;

    /// <summary>A horizontal position of the source, in pixels of the model's input.</summary>
    /// <param name="x">Pixels of the source image.</param>
    public double ToModelX(double x) => x * ResizedWidth / SourceWidth;

    /// <summary>A vertical position of the source, in pixels of the model's input.</summary>
    /// <param name="y">Pixels of the source image.</param>
    public double ToModelY(double y) => y * ResizedHeight / SourceHeight;
}
