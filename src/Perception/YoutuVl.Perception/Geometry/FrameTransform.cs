namespace YoutuVl.Perception.Geometry;

/// <summary>
/// The only way between the pixels of the screen and the pixels of one frame. It is made when the frame is captured and travels with it.
/// Out of range is an error, never a clamp. Immutable and thread-safe.
/// </summary>
public sealed record FrameTransform
{
    /// <summary>Initializes a new instance of the <see cref="FrameTransform"/> class.</summary>
    /// <param name="screen">The part of the screen that the frame shows, in screen pixels; not empty.</param>
    /// <param name="frameWidth">The frame's width in frame pixels; at least 1.</param>
    /// <param name="frameHeight">The frame's height in frame pixels; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive.</exception>
    public FrameTransform(ScreenRect screen, int frameWidth, int frameHeight)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(screen.Width, 1, nameof(screen));
        ArgumentOutOfRangeException.ThrowIfLessThan(screen.Height, 1, nameof(screen));
        ArgumentOutOfRangeException.ThrowIfLessThan(frameWidth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(frameHeight, 1);
        Screen = screen;
        Frame = new FrameRect(0, 0, frameWidth, frameHeight);
    }

    /// <summary>Gets the part of the screen that the frame shows.</summary>
    public ScreenRect Screen { get; }

    /// <summary>Gets the whole frame, in frame pixels.</summary>
    public FrameRect Frame { get; }

    /// <summary>Finds the frame pixel that shows a screen pixel.</summary>
    /// <param name="point">A screen pixel inside <see cref="Screen"/>.</param>
    /// <returns>The frame pixel.</returns>
    /// <exception cref="CoordinateOutOfRangeException">The frame does not show that pixel.</exception>
    public FramePoint ToFrame(ScreenPoint point) => Screen.Contains(point)
        ? new FramePoint(Scale(point.X - Screen.X, Screen.Width, Frame.Width), Scale(point.Y - Screen.Y, Screen.Height, Frame.Height))
        : throw new CoordinateOutOfRangeException(point.ToString(), Screen.ToString());

    /// <summary>Finds the screen pixel that a frame pixel shows; for a scaled frame the one in the middle of what it shows.</summary>
    /// <param name="point">A frame pixel inside <see cref="Frame"/>.</param>
    /// <returns>The screen pixel.</returns>
    /// <exception cref="CoordinateOutOfRangeException">The point lies outside the frame.</exception>
    public ScreenPoint ToScreen(FramePoint point) => Frame.Contains(point)
        ? new ScreenPoint(
            Screen.X + Middle(point.X, Frame.Width, Screen.Width),
            Screen.Y + Middle(point.Y, Frame.Height, Screen.Height))
        : throw new CoordinateOutOfRangeException(point.ToString(), Frame.ToString());

    /// <summary>Finds the smallest frame rectangle that shows every pixel of a screen rectangle.</summary>
    /// <param name="rect">A non-empty rectangle inside <see cref="Screen"/>.</param>
    /// <returns>The frame rectangle.</returns>
    /// <exception cref="CoordinateOutOfRangeException">Some of the rectangle is not shown by the frame, or it is empty.</exception>
    public FrameRect ToFrame(ScreenRect rect)
    {
        if (rect.IsEmpty || !Screen.Contains(rect))
        {
            throw new CoordinateOutOfRangeException(rect.ToString(), Screen.ToString());
        }

        var (x, width) = Cover(rect.X - Screen.X, rect.Width, Screen.Width, Frame.Width);
        var (y, height) = Cover(rect.Y - Screen.Y, rect.Height, Screen.Height, Frame.Height);
        return new FrameRect(x, y, width, height);
    }

    /// <summary>Finds the smallest screen rectangle that holds everything a frame rectangle shows.</summary>
    /// <param name="rect">A non-empty rectangle inside <see cref="Frame"/>.</param>
    /// <returns>The screen rectangle.</returns>
    /// <exception cref="CoordinateOutOfRangeException">The rectangle leaves the frame, or it is empty.</exception>
    public ScreenRect ToScreen(FrameRect rect)
    {
        if (rect.IsEmpty || !Frame.Contains(rect))
        {
            throw new CoordinateOutOfRangeException(rect.ToString(), Frame.ToString());
        }

        var (x, width) = Cover(rect.X, rect.Width, Frame.Width, Screen.Width);
        var (y, height) = Cover(rect.Y, rect.Height, Frame.Height, Screen.Height);
        return new ScreenRect(Screen.X + x, Screen.Y + y, width, height);
    }

    private static int Scale(int offset, int from, int to) => (int)((long)offset * to / from);

    private static int Middle(int offset, int from, int to) => (int)((((2L * offset) + 1) * to) / (2L * from));

    private static (int Start, int Length) Cover(int start, int length, int from, int to)
    {
        var first = Scale(start, from, to);
        var end = (int)((((long)(start + length) * to) + from - 1) / from);
        return (first, Math.Max(1, end - first));
    }
}
