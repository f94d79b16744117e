using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Execution.Actionability;

/// <summary>Works out which part of an element can be seen, other windows apart. Pure.</summary>
internal static class VisibleArea
{
    /// <summary>Cuts an element's rectangle to the screen, its window and the scrolled areas that hold it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="look">The look that knows its ancestors and window.</param>
    /// <returns>The part in view; empty when it is out of view.</returns>
    public static ScreenRect Of(ScreenElement element, Look look)
    {
        if (element.Bounds is not { } bounds)
        {
            return default;
        }

        var area = bounds.Intersect(look.Screen);
        if (look.Window(element.Window) is { } window)
        {
            area = area.Intersect(window.Bounds);
        }

        foreach (var holder in look.Elements.AncestorsOf(element).Where(a => a.Role == ElementRole.ScrollArea))
        {
            area = holder.Bounds is { IsEmpty: false } frame ? area.Intersect(frame) : area;
        }

        return area;
    }

    /// <summary>Lists points to try: the middle, then the middles of the quarters.</summary>
    /// <param name="area">The part in view.</param>
    /// <returns>The points, all inside.</returns>
    public static IReadOnlyList<ScreenPoint> Points(ScreenRect area)
    {
        var (left, right) = (area.X + (area.Width / 4), area.X + (3 * area.Width / 4));
        var (top, bottom) = (area.Y + (area.Height / 4), area.Y + (3 * area.Height / 4));
        return [.. new[] { area.Center, new(left, top), new(right, top), new(left, bottom), new(right, bottom) }.Where(area.Contains).Distinct()];
    }
}
