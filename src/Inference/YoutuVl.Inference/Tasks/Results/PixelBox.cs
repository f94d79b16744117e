namespace YoutuVl.Inference.Tasks.Results;

/// <summary>A rectangle in source pixels: x to the right and y down from the upper left corner of the whole source image, fractions allowed.</summary>
/// <param name="X1">The left edge.</param>
/// <param name="Y1">The upper edge.</param>
/// <param name="X2">The right edge, not left of <paramref name="X1"/>.</param>
/// <param name="Y2">The lower edge, not above <paramref name="Y1"/>.</param>
public readonly record struct PixelBox(double X1, double Y1, double X2, double Y2)
{
    /// <summary>Whether it was clipped to the image, or its corners came in the wrong order and were put right.</summary>
    public bool Adjusted { get; init; }

    /// <summary>The width in source pixels.</summary>
    public double Width => X2 - X1;

    /// <summary>The height in source pixels.</summary>
    public double Height => Y2 - Y1;

    /// <summary>The middle, in source pixels: where to click.</summary>
    public PixelPoint Center => new((X1 + X2) / 2, (Y1 + Y2) / 2, Adjusted);

    /// <summary>The area in square source pixels.</summary>
    public double Area => Width * Height;
}
