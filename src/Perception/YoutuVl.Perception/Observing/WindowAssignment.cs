using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Observing;

/// <summary>
/// Tells each element the top-level window that holds it. The accessibility tree and the window list know nothing of each other, so a
/// top-level element is matched by process (or application name), title and rectangle; what lies below it inherits its window. The content
/// of an open menu belongs to the popup that shows it.
/// </summary>
public static class WindowAssignment
{
    private const double ProcessWeight = 4;
    private const double ApplicationWeight = 2;
    private const double TitleWeight = 3;
    private const double BoundsWeight = 3;

    // Less than this means that only the process or the name agrees, which several windows of an application share.
    private const double LeastScore = 4.5;

    /// <summary>Assigns windows to elements that have none yet.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="windows">The windows.</param>
    /// <returns>The elements with their windows; the same list when nothing was assigned.</returns>
    public static ElementList Assign(ElementList elements, IReadOnlyList<WindowInfo> windows)
    {
        ArgumentNullException.ThrowIfNull(elements);
        ArgumentNullException.ThrowIfNull(windows);
        if (windows.Count == 0 || elements.Count == 0)
        {
            return elements;
        }

        var assigned = new ScreenElement[elements.Count];
        var inMenu = new bool[elements.Count];
        var changed = false;
        for (var i = 0; i < elements.Count; i++)
        {
            var element = elements[i];
            var parent = elements.Find(element.Parent ?? default) is null ? null : assigned[element.Parent!.Value.Index];
            inMenu[i] = element.Role is ElementRole.Menu or ElementRole.Tooltip || (parent is not null && inMenu[parent.Id.Index]);
            var window = element.Window ?? WindowOf(element, parent, inMenu[i], windows);
            assigned[i] = window == element.Window ? element : element with { Window = window };
            changed |= !ReferenceEquals(assigned[i], element);
        }

        return changed ? new ElementList(elements.Snapshot, assigned) : elements;
    }

    private static WindowId? WindowOf(ScreenElement element, ScreenElement? parent, bool inMenu, IReadOnlyList<WindowInfo> windows)
    {
        if (element.Role == ElementRole.Application)
        {
            return null;
        }

        if (inMenu && PopupOf(element, windows) is { } popup)
        {
            return popup;
        }

        return parent?.Window ?? (parent is null or { Role: ElementRole.Application } ? Best(element, windows) : null);
    }

    private static WindowId? PopupOf(ScreenElement element, IReadOnlyList<WindowInfo> windows)
    {
        if (element.Bounds is not { IsEmpty: false } bounds)
        {
            return null;
        }

        return windows
            .Where(w => w.IsPopup && w.Bounds.Contains(bounds) && BelongsTo(element, w) > 0)
            .MaxBy(w => w.StackIndex)?.Id;
    }

    private static WindowId? Best(ScreenElement element, IReadOnlyList<WindowInfo> windows)
    {
        WindowInfo? best = null;
        var bestScore = 0.0;
        var candidates = 0;
        foreach (var window in windows)
        {
            var score = BelongsTo(element, window);
            if (score <= 0)
            {
                continue;
            }

            candidates++;
            score += Likeness(element, window);
            if (score > bestScore)
            {
                (best, bestScore) = (window, score);
            }
        }

        return bestScore >= LeastScore || candidates == 1 ? best?.Id : null;
    }

    private static double BelongsTo(ScreenElement element, WindowInfo window)
    {
        if (element.ProcessId is { } process && window.ProcessId is { } owner)
        {
            return process == owner ? ProcessWeight : 0;
        }

        return string.Equals(element.Application, window.Application, StringComparison.OrdinalIgnoreCase) ? ApplicationWeight : 0;
    }

    private static double Likeness(ScreenElement element, WindowInfo window)
    {
        var title = element.Name.Length > 0 && string.Equals(element.Name, window.Title.Trim(), StringComparison.Ordinal) ? TitleWeight : 0;
        return element.Bounds is { IsEmpty: false } bounds
            ? title + (BoundsWeight * Math.Max(Overlap(bounds, window.Bounds), Overlap(bounds, window.ContentBounds)))
            : title;
    }

    // Intersection over union, from 0 to 1.
    private static double Overlap(ScreenRect a, ScreenRect b)
    {
        var common = a.Intersect(b).Area;
        return common == 0 ? 0 : common / (double)(a.Area + b.Area - common);
    }
}
