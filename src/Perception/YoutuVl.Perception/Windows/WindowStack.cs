using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Windows;

/// <summary>The top-level windows by what covers what. Immutable and thread-safe.</summary>
public sealed class WindowStack
{
    private readonly WindowInfo[] _fromTop;
    private readonly Dictionary<WindowId, WindowInfo> _byId;

    /// <summary>Initializes a new instance of the <see cref="WindowStack"/> class.</summary>
    /// <param name="windows">The windows in any order.</param>
    public WindowStack(IEnumerable<WindowInfo> windows)
    {
        _fromTop = [.. windows.OrderByDescending(w => w.StackIndex)];
        _byId = _fromTop.GroupBy(w => w.Id).ToDictionary(g => g.Key, g => g.First());
    }

    /// <summary>Finds a window.</summary>
    /// <param name="id">Its id; null finds none.</param>
    /// <returns>The window; null when there is none of that id.</returns>
    public WindowInfo? Find(WindowId? id) => id is { } known ? _byId.GetValueOrDefault(known) : null;

    /// <summary>Finds the window that a pixel belongs to.</summary>
    /// <param name="point">The pixel.</param>
    /// <returns>The topmost window that is shown there; null when there is none.</returns>
    public WindowInfo? TopAt(ScreenPoint point) =>
        Array.Find(_fromTop, w => w.State != WindowState.Minimized && w.Bounds.Contains(point));

    /// <summary>
    /// Tells whether some of a window's rectangle can be seen, tested at its middle and at the middles of its four quarters. A rectangle
    /// of no known window counts as seen.
    /// </summary>
    /// <param name="window">The window that shows the rectangle.</param>
    /// <param name="rect">The rectangle, not empty.</param>
    /// <returns>True when the window is on top at one of the points.</returns>
    public bool IsSeen(WindowId? window, ScreenRect rect)
    {
        if (Find(window) is not { } owner)
        {
            return true;
        }

        return owner.State != WindowState.Minimized && Probes(rect).Any(p => TopAt(p) is not { } top || top.Id == owner.Id);
    }

    private static IEnumerable<ScreenPoint> Probes(ScreenRect rect)
    {
        yield return rect.Center;
        foreach (var y in new[] { 1, 3 })
        {
            foreach (var x in new[] { 1, 3 })
            {
                yield return new ScreenPoint(rect.X + (rect.Width * x / 4), rect.Y + (rect.Height * y / 4));
            }
        }
    }
}
