using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Says in sentences what is different between two looks. Pure.</summary>
internal static class ChangeReport
{
    private const int MaxNamed = 3;

    /// <summary>Compares two looks.</summary>
    /// <param name="before">The earlier look.</param>
    /// <param name="after">The later look.</param>
    /// <param name="pixels">The pixels that changed in between.</param>
    /// <param name="element">The element that was acted on; null for none.</param>
    /// <returns>The differences; empty when there is none.</returns>
    public static IReadOnlyList<string> Compare(Look before, Look after, ScreenChanges pixels, ScreenElement? element) =>
        [.. Windows(before, after), .. Elements(before, after, element), .. Pixels(pixels, element)];

    private static IEnumerable<string> Windows(Look before, Look after)
    {
        foreach (var window in after.Windows.Where(w => before.Window(w.Id) is null))
        {
            yield return $"{WindowText.Of(window)} appeared";
        }

        foreach (var window in before.Windows)
        {
            var now = after.Window(window.Id);
            if (now is null)
            {
                yield return $"{WindowText.Of(window)} closed";
            }
            else if (Difference(window, now) is { } difference)
            {
                yield return difference;
            }
        }
    }

    private static string? Difference(WindowInfo before, WindowInfo now) =>
        before.Title != now.Title ? $"window '{before.Title}' is now titled '{now.Title}'"
        : before.State != now.State ? $"{WindowText.Of(now)} is now {now.State}"
        : before.Bounds != now.Bounds ? $"{WindowText.Of(now)} is now at {now.Bounds}"
        : !before.IsActive && now.IsActive ? $"{WindowText.Of(now)} became active"
        : null;

    private static IEnumerable<string> Elements(Look before, Look after, ScreenElement? element)
    {
        if (before.Elements.Snapshot == after.Elements.Snapshot)
        {
            yield break;
        }

        var old = ByKey(before);
        var now = ByKey(after);
        var came = now.Values.Where(e => IsShown(e) && !(old.TryGetValue(e.NativeKey!, out var was) && IsShown(was))).ToList();
        var went = old.Values.Where(e => IsShown(e) && !(now.TryGetValue(e.NativeKey!, out var still) && IsShown(still))).ToList();
        if (came.Count > 0)
        {
            yield return $"{came.Count} elements came into view: {Names(came)}";
        }

        if (went.Count > 0)
        {
            yield return $"{went.Count} elements went out of view: {Names(went)}";
        }

        if (before.Focused?.NativeKey != after.Focused?.NativeKey && after.Focused is { } focused)
        {
            yield return $"the focus moved to {ElementText.Of(focused)}";
        }

        var changed = old.Values.Where(e => now.TryGetValue(e.NativeKey!, out var later) && Differ(e, later)).ToList();
        foreach (var one in changed.OrderByDescending(e => e.NativeKey == element?.NativeKey).Take(MaxNamed))
        {
            yield return ElementDifference.Describe(one, now[one.NativeKey!]);
        }

        if (changed.Count > MaxNamed)
        {
            yield return $"{changed.Count - MaxNamed} more elements changed";
        }
    }

    private static Dictionary<string, ScreenElement> ByKey(Look look)
    {
        Dictionary<string, ScreenElement> byKey = [];
        foreach (var element in look.Elements.Where(e => e.NativeKey is not null))
        {
            byKey[element.NativeKey!] = element;
        }

        return byKey;
    }

    private static bool IsShown(ScreenElement element) => element.Has(ElementStates.Showing);

    private static bool Differ(ScreenElement a, ScreenElement b) =>
        a.Name != b.Name || a.Value != b.Value || a.Range != b.Range || ((a.States ^ b.States) & ElementDifference.Telling) != ElementStates.None;

    private static string Names(List<ScreenElement> elements) => string.Join(
        ", ", elements.Where(e => e.Name.Length > 0).Concat(elements).Distinct().Take(MaxNamed).Select(ElementText.Of));

    private static IEnumerable<string> Pixels(ScreenChanges pixels, ScreenElement? element)
    {
        if (pixels.Any)
        {
            yield return element?.Bounds is { } bounds && pixels.Regions.Any(r => r.Overlaps(bounds))
                ? "pixels changed in the element"
                : "pixels changed elsewhere";
        }
    }
}
