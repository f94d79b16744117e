using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.AtSpi;

/// <summary>A window or popover of an application that counts places from the corner of what it draws on, and the X window that shows it.</summary>
/// <param name="RootPath">The object that fills it.</param>
/// <param name="Extents">That object's rectangle as the application tells it.</param>
/// <param name="Window">The X window.</param>
internal sealed record Surface(string RootPath, ScreenRect Extents, WindowInfo Window)
{
    // A window whose application draws its frame is wider than its object by the frame, which is as thick on top as at the sides.
    private int FrameWidth => Math.Max(0, (Window.ContentBounds.Width - Extents.Width) / 2);

    /// <summary>Gets what is added to the application's x to get the screen's.</summary>
    public int ShiftX => Window.ContentBounds.X + FrameWidth - Extents.X;

    /// <summary>Gets what is added to the application's y to get the screen's.</summary>
    public int ShiftY => Window.ContentBounds.Y + FrameWidth - Extents.Y;

    /// <summary>Places a rectangle on the screen.</summary>
    /// <param name="extents">The rectangle as the application tells it.</param>
    /// <returns>The rectangle in screen pixels.</returns>
    public ScreenRect ToScreen(ScreenRect extents) => extents with { X = extents.X + ShiftX, Y = extents.Y + ShiftY };

    /// <summary>Expresses a pixel of the screen as the application counts.</summary>
    /// <param name="point">The pixel.</param>
    /// <returns>The point that the application knows it by.</returns>
    public ScreenPoint FromScreen(ScreenPoint point) => new(point.X - ShiftX, point.Y - ShiftY);
}
