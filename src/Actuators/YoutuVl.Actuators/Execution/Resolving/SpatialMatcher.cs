using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Finds the nearest element in a direction. Pure.</summary>
internal static class SpatialMatcher
{
    /// <summary>Finds the nearest elements.</summary>
    /// <param name="relation">The direction.</param>
    /// <param name="anchor">Where to start from.</param>
    /// <param name="wanted">What to choose from.</param>
    /// <param name="all">Every element.</param>
    /// <returns>The nearest; several only when they are equally near and none holds the others.</returns>
    public static IReadOnlyList<ScreenElement> Nearest(
        SpatialRelation relation, ScreenElement anchor, IReadOnlyList<ScreenElement> wanted, ElementList all)
    {
        if (anchor.Bounds is not { } from)
        {
            return [];
        }

        var ancestors = all.AncestorsOf(anchor).Select(a => a.Id).ToHashSet();
        var placed = wanted
            .Where(e => e.Id != anchor.Id && !ancestors.Contains(e.Id) && !all.AncestorsOf(e).Any(a => a.Id == anchor.Id))
            .Select(e => (Element: e, Distance: e.Bounds is { } to ? Distance(relation, from, to) : null))
            .Where(p => p.Distance is not null)
            .ToList();
        if (placed.Count == 0)
        {
            return [];
        }

        var least = placed.Min(p => p.Distance);
        List<ScreenElement> nearest = [.. placed.Where(p => p.Distance == least).Select(p => p.Element)];
        return MatchReducer.Outermost(nearest, all);
    }

    /// <summary>Measures how far one rectangle is from another in a direction.</summary>
    /// <param name="relation">The direction.</param>
    /// <param name="from">Where to start from.</param>
    /// <param name="to">The other rectangle.</param>
    /// <returns>Pixels, smaller is nearer; null when it is not in that direction.</returns>
    internal static double? Distance(SpatialRelation relation, ScreenRect from, ScreenRect to) => relation switch
    {
        SpatialRelation.RightOf => SameLine(from, to) && to.Center.X > from.Center.X && to.X >= from.Right - Slack(from.Width) ? to.X - from.Right : null,
        SpatialRelation.LeftOf => SameLine(from, to) && to.Center.X < from.Center.X && to.Right <= from.X + Slack(from.Width) ? from.X - to.Right : null,
        SpatialRelation.Below => SameColumn(from, to) && to.Center.Y > from.Center.Y && to.Y >= from.Bottom - Slack(from.Height) ? to.Y - from.Bottom : null,
        SpatialRelation.Above => SameColumn(from, to) && to.Center.Y < from.Center.Y && to.Bottom <= from.Y + Slack(from.Height) ? from.Y - to.Bottom : null,
        SpatialRelation.Near => Gap(from, to),
        _ => null,
    };

    // Decorated neighbours may overlap by a few pixels and still stand beside each other.
    private static int Slack(int size) => Math.Min(4, size / 4);

    private static bool SameLine(ScreenRect a, ScreenRect b) =>
        2 * (Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y)) >= Math.Min(a.Height, b.Height);

    private static bool SameColumn(ScreenRect a, ScreenRect b) => Math.Min(a.Right, b.Right) > Math.Max(a.X, b.X);

    private static double Gap(ScreenRect a, ScreenRect b)
    {
        double across = Math.Max(0, Math.Max(a.X - b.Right, b.X - a.Right));
        double down = Math.Max(0, Math.Max(a.Y - b.Bottom, b.Y - a.Bottom));
        return Math.Sqrt((across * across) + (down * down));
    }
}
