namespace YoutuVl.Perception.Ink;

/// <summary>A rectangle around ink, in pixels of the part that is looked through; right and bottom are exclusive.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The top edge.</param>
/// <param name="Right">The right edge; exclusive.</param>
/// <param name="Bottom">The bottom edge; exclusive.</param>
/// <param name="Weight">The number of its edge pixels.</param>
internal readonly record struct InkBox(int Left, int Top, int Right, int Bottom, int Weight)
{
    /// <summary>Gets the width in pixels.</summary>
    public int Width => Right - Left;

    /// <summary>Gets the height in pixels.</summary>
    public int Height => Bottom - Top;

    /// <summary>Joins two boxes.</summary>
    /// <param name="other">The other box.</param>
    /// <returns>The box around both.</returns>
    public InkBox Join(InkBox other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom), Weight + other.Weight);
}
