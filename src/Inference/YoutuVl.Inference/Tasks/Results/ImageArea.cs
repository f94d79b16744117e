namespace YoutuVl.Inference.Tasks.Results;

/// <summary>The part of a source image that the model sees.</summary>
/// <param name="Region">The part, in pixels of the whole image.</param>
/// <param name="ImageWidth">The whole image's width in pixels.</param>
/// <param name="ImageHeight">The whole image's height in pixels.</param>
public readonly record struct ImageArea(PixelRegion Region, int ImageWidth, int ImageHeight)
{
    /// <summary>Makes the area of an image that is seen as a whole.</summary>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    public static ImageArea Whole(int width, int height) => new(new PixelRegion(0, 0, width, height), width, height);
}
