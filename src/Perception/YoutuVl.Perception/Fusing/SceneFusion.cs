using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Fusing;

/// <summary>
/// Makes one list: what was seen and is in the tree too becomes a source of the tree's element, text on an element that has none becomes its
/// name, and the rest follows after the tree in reading order.
/// </summary>
internal static class SceneFusion
{
    /// <summary>Joins a scene.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="found">What was seen, the surest perceiver first.</param>
    /// <param name="snapshot">The id of the joined list.</param>
    /// <returns>The list.</returns>
    public static ElementList Join(UnseenScene scene, IReadOnlyList<SightedElement> found, SnapshotId snapshot)
    {
        List<ScreenElement> joined = [.. scene.Elements.Select(element => element with
        {
            Id = element.Id with { Snapshot = snapshot },
            Parent = element.Parent is { } parent ? parent with { Snapshot = snapshot } : null,
        })];
        var stack = new WindowStack(scene.Windows);
        List<ScreenElement> seen = [];
        foreach (var one in found)
        {
            var window = stack.TopAt(one.Bounds.Center);
            if (!JoinsTree(joined, one, window?.Id) && !JoinsSeen(seen, one))
            {
                seen.Add(Seen(one, window));
            }
        }

        foreach (var one in seen.OrderBy(element => element.Bounds!.Value.Y).ThenBy(element => element.Bounds!.Value.X))
        {
            joined.Add(one with { Id = new ElementId(snapshot, joined.Count) });
        }

        return new ElementList(snapshot, joined);
    }

    private static ScreenElement Seen(SightedElement one, WindowInfo? window) => new()
    {
        Id = default,
        Role = one.Role,
        Name = one.Text,
        States = ElementStates.Showing | ElementStates.Enabled,
        Bounds = one.Bounds,
        Window = window?.Id,
        Application = window?.Application ?? string.Empty,
        ProcessId = window?.ProcessId,
        Sources = [one.Source],
    };

    private static bool JoinsTree(List<ScreenElement> joined, SightedElement one, WindowId? window)
    {
        var (match, area) = (-1, long.MaxValue);
        for (var i = 0; i < joined.Count; i++)
        {
            var element = joined[i];
            if (element.Window == window && Explanation.IsDrawn(element) && element.Bounds!.Value is var bounds
                && bounds.Area < area && IsWithin(one.Bounds, bounds) && Agrees(element, one.Text))
            {
                (match, area) = (i, bounds.Area);
            }
        }

        if (match < 0)
        {
            return false;
        }

        var known = joined[match];
        joined[match] = known with { Name = known.Name.Length > 0 ? known.Name : one.Text, Sources = With(known.Sources, one.Source) };
        return true;
    }

    // A field without content shows a hint in its place: that is not its name. Only what is pressed is called what is written on it.
    private static bool Agrees(ScreenElement element, string text) => element.Name.Length > 0
        ? SeenText.Agree(element.Name, text) || (element.Value is { } value && SeenText.Agree(value, text))
        : element.Role is ElementRole.Button or ElementRole.ToggleButton or ElementRole.CheckBox or ElementRole.RadioButton or ElementRole.Link
            or ElementRole.Tab or ElementRole.MenuItem or ElementRole.ListItem or ElementRole.Cell or ElementRole.TreeItem;

    private static bool JoinsSeen(List<ScreenElement> seen, SightedElement one)
    {
        var same = seen.FindIndex(element => Overlap(element.Bounds!.Value, one.Bounds) >= 0.5 && SeenText.Agree(element.Name, one.Text));
        if (same >= 0)
        {
            seen[same] = seen[same] with { Sources = With(seen[same].Sources, one.Source) };
        }

        return same >= 0;
    }

    private static IReadOnlyList<ElementSource> With(IReadOnlyList<ElementSource> sources, ElementSource source)
    {
        var kept = sources.FirstOrDefault(one => one.Kind == source.Kind);
        return kept == default ? [.. sources, source]
            : kept.Confidence >= source.Confidence ? sources
            : [.. sources.Where(one => one.Kind != source.Kind), source];
    }

    private static bool IsWithin(ScreenRect inner, ScreenRect outer) => 10 * inner.Intersect(outer).Area >= 7 * inner.Area;

    // Of the smaller one, so that a word is found within a line.
    private static double Overlap(ScreenRect a, ScreenRect b) => a.Intersect(b).Area / (double)Math.Max(1, Math.Min(a.Area, b.Area));
}
