using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Tells what lies at a pixel.</summary>
internal static class PointLookup
{
    /// <summary>Finds the innermost element at a pixel.</summary>
    /// <param name="look">The look.</param>
    /// <param name="point">The screen pixel.</param>
    /// <returns>The element; null when the tree knows none there.</returns>
    public static ScreenElement? ElementAt(Look look, ScreenPoint point)
    {
        var top = WindowAt(look, point);
        return look.Elements
            .Where(e => e.Has(ElementStates.Showing) && e.Bounds is { } bounds && bounds.Contains(point))
            .Where(e => top is null || e.Window is null || e.Window == top.Id)
            .MaxBy(e => (e.Depth, -e.Bounds!.Value.Area));
    }

    /// <summary>Finds the topmost window at a pixel.</summary>
    /// <param name="look">The look.</param>
    /// <param name="point">The screen pixel.</param>
    /// <returns>The window; null over the bare desktop.</returns>
    public static WindowInfo? WindowAt(Look look, ScreenPoint point) =>
        look.Windows.LastOrDefault(w => w.State != WindowState.Minimized && w.Bounds.Contains(point));
}
