using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

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
        var top = look.Windows.LastOrDefault(w => w.State != Perception.Windows.WindowState.Minimized && w.Bounds.Contains(point));
        return look.Elements
            .Where(e => e.Has(ElementStates.Showing) && e.Bounds is { } bounds && bounds.Contains(point))
            .Where(e => top is null || e.Window is null || e.Window == top.Id)
            .MaxBy(e => (e.Depth, -e.Bounds!.Value.Area));
    }
}
