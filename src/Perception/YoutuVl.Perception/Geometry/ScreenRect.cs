namespace YoutuVl.Perception.Geometry;

/// <summary>A rectangle of whole pixels in physical pixels of the virtual screen.</summary>
/// <param name="X">The left edge; inclusive.</param>
/// <param name="Y">The top edge; inclusive.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
public readonly record struct ScreenRect(int X, int Y, int Width, int Height) : IPixelRect<ScreenRect>
{
    /// <summary>Gets the pixel in the middle; for an even size the one to the right of and below the exact middle.</summary>
    public ScreenPoint Center => new(X + (Width / 2), Y + (Height / 2));

    /// <inheritdoc/>
    public static ScreenRect Create(int x, int y, int width, int height) => new(x, y, width, height);

    /// <summary>Tells whether the pixel lies inside.</summary>
    /// <param name="point">A pixel of the same space.</param>
    /// <returns>True when it is inside.</returns>
    public bool Contains(ScreenPoint point) => point.X >= X && point.Y >= Y && point.X < X + Width && point.Y < Y + Height;

    /// <inheritdoc/>
    public override string ToString() => $"({X}, {Y}, {Width}x{Height}) screen";
}
