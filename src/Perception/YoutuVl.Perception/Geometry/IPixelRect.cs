namespace YoutuVl.Perception.Geometry;

/// <summary>
/// A rectangle of whole pixels in one coordinate space. Each space has its own type, so that a rectangle of one space
/// cannot be combined with a rectangle of another: that is a compile error, not a wrong click.
/// </summary>
/// <typeparam name="TSelf">The rectangle type of the space.</typeparam>
public interface IPixelRect<TSelf>
    where TSelf : struct, IPixelRect<TSelf>
{
    /// <summary>Gets the left edge, in pixels of the space; inclusive.</summary>
    int X { get; }

    /// <summary>Gets the top edge, in pixels of the space; inclusive.</summary>
    int Y { get; }

    /// <summary>Gets the width in pixels.</summary>
    int Width { get; }

    /// <summary>Gets the height in pixels.</summary>
    int Height { get; }

    /// <summary>Creates a rectangle of the space.</summary>
    /// <param name="x">The left edge.</param>
    /// <param name="y">The top edge.</param>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    /// <returns>The rectangle.</returns>
    static abstract TSelf Create(int x, int y, int width, int height);
}

/// <summary>The arithmetic that rectangles of every space share. Results stay in the space of their operands.</summary>
public static class PixelRectExtensions
{
    extension<TRect>(TRect rect)
        where TRect : struct, IPixelRect<TRect>
    {
        /// <summary>Gets the right edge; exclusive.</summary>
        public int Right => rect.X + rect.Width;

        /// <summary>Gets the bottom edge; exclusive.</summary>
        public int Bottom => rect.Y + rect.Height;

        /// <summary>Gets a value indicating whether the rectangle holds no pixel.</summary>
        public bool IsEmpty => rect.Width <= 0 || rect.Height <= 0;

        /// <summary>Gets the number of pixels inside; 0 when empty.</summary>
        public long Area => rect.Width <= 0 || rect.Height <= 0 ? 0 : (long)rect.Width * rect.Height;

        /// <summary>Returns the pixels that both rectangles hold.</summary>
        /// <param name="other">The other rectangle, in the same space.</param>
        /// <returns>The common part; an empty rectangle when there is none.</returns>
        public TRect Intersect(TRect other)
        {
            var left = Math.Max(rect.X, other.X);
            var top = Math.Max(rect.Y, other.Y);
            var right = Math.Min(rect.X + rect.Width, other.X + other.Width);
            var bottom = Math.Min(rect.Y + rect.Height, other.Y + other.Height);
            return right <= left || bottom <= top ? default : TRect.Create(left, top, right - left, bottom - top);
        }

        /// <summary>Returns the smallest rectangle that holds both; an empty operand adds nothing.</summary>
        /// <param name="other">The other rectangle, in the same space.</param>
        /// <returns>The bounding rectangle.</returns>
        public TRect Union(TRect other)
        {
            if (rect.Width <= 0 || rect.Height <= 0)
            {
                return other;
            }

            if (other.Width <= 0 || other.Height <= 0)
            {
                return rect;
            }

            var left = Math.Min(rect.X, other.X);
            var top = Math.Min(rect.Y, other.Y);
            var right = Math.Max(rect.X + rect.Width, other.X + other.Width);
            var bottom = Math.Max(rect.Y + rect.Height, other.Y + other.Height);
            return TRect.Create(left, top, right - left, bottom - top);
        }

        /// <summary>Tells whether the rectangles share at least one pixel.</summary>
        /// <param name="other">The other rectangle, in the same space.</param>
        /// <returns>True when they overlap.</returns>
        public bool Overlaps(TRect other) =>
            rect.X < other.X + other.Width && other.X < rect.X + rect.Width
            && rect.Y < other.Y + other.Height && other.Y < rect.Y + rect.Height
            && rect.Width > 0 && rect.Height > 0 && other.Width > 0 && other.Height > 0;

        /// <summary>Tells whether every pixel of the other rectangle lies inside this one.</summary>
        /// <param name="other">The other rectangle, in the same space.</param>
        /// <returns>True when it is held whole.</returns>
        public bool Contains(TRect other) =>
            other.X >= rect.X && other.Y >= rect.Y
            && other.X + other.Width <= rect.X + rect.Width && other.Y + other.Height <= rect.Y + rect.Height;

        /// <summary>Returns the rectangle grown by a margin on every side; a negative margin shrinks it.</summary>
        /// <param name="margin">Pixels to add on each side.</param>
        /// <returns>The grown rectangle, never of negative size.</returns>
        public TRect Inflate(int margin) => TRect.Create(
            rect.X - margin,
            rect.Y - margin,
            Math.Max(0, rect.Width + (2 * margin)),
            Math.Max(0, rect.Height + (2 * margin)));
    }
}
