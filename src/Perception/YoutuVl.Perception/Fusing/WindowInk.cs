using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Ink;
using YoutuVl.Perception.Masking;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Fusing;

/// <summary>What is drawn in one window where it can be seen, and how much of it the accessibility tree explains. Immutable.</summary>
internal sealed class WindowInk
{
    private readonly WindowInfo _window;
    private readonly List<InkLine> _explained = [];
    private readonly List<InkLine> _drawings = [];
    private readonly List<InkLine> _unexplained = [];

    private WindowInk(WindowInfo window) => _window = window;

    /// <summary>Gets the lines that no text of the tree explains, from the top.</summary>
    public IReadOnlyList<InkLine> Unexplained => _unexplained;

    /// <summary>Finds the ink of every window that can be seen.</summary>
    /// <param name="scene">The scene.</param>
    /// <returns>The windows with their ink, from the bottom of the stack to the top.</returns>
    public static IReadOnlyList<WindowInk> Find(UnseenScene scene)
    {
        var screen = scene.Frame.ScreenBounds;
        var stack = new WindowStack(scene.Windows);
        List<WindowInk> all = [.. scene.Windows
            .Where(window => window.State != WindowState.Minimized && window.ContentBounds.Overlaps(screen))
            .OrderBy(window => window.StackIndex).Select(window => new WindowInk(window))];
        var byId = all.GroupBy(one => one._window.Id).ToDictionary(group => group.Key, group => group.First());
        var explanations = Explanation.Of(scene.Elements);
        List<ScreenElement> hidden = [.. scene.Elements.Where(SceneMask.IsProtected)];
        foreach (var line in InkFinder.Find(scene.Frame, screen))
        {
            // What the window manager draws around a window is known without looking: the window list has it.
            if (stack.TopAt(line.Bounds.Center) is not { } top || !byId.TryGetValue(top.Id, out var ink) || Clip(line, top) is not { } clipped)
            {
                continue;
            }

            // Nobody looks at a pixel of a protected field, not even at a line that only begins in it.
            if (hidden.Exists(field => (field.Window is null || field.Window == top.Id) && field.Bounds is { } bounds && bounds.Overlaps(clipped.Bounds)))
            {
                ink._explained.Add(clipped);
            }
            else
            {
                ink.Add(clipped, explanations.GetValueOrDefault(top.Id) ?? []);
            }
        }

        return all;
    }

    /// <summary>Finds how much is explained.</summary>
    /// <param name="found">What was seen on the whole screen.</param>
    /// <returns>The coverage.</returns>
    public WindowCoverage Coverage(IReadOnlyList<SightedElement> found)
    {
        double known = _explained.Sum(line => (double)line.Weight) + _drawings.Sum(line => (double)line.Weight);
        double all = _explained.Sum(line => (double)line.Weight) + _unexplained.Sum(line => (double)line.Weight);
        double seen = _unexplained.Except(_drawings).Where(line => found.Any(one => Covers(one.Bounds, line.Bounds))).Sum(line => (double)line.Weight);
        return all == 0 ? new WindowCoverage(_window.Id, 1, 1) : new WindowCoverage(_window.Id, known / all, Math.Min(1, (known + seen) / all));
    }

    private static InkLine? Clip(InkLine line, WindowInfo window) =>
        line.Bounds.Intersect(window.ContentBounds) is { IsEmpty: false } inside && inside.Contains(line.Bounds.Center) ? line with { Bounds = inside } : null;

    private static bool Covers(ScreenRect element, ScreenRect line) => 2 * element.Intersect(line).Area >= line.Area;

    private void Add(InkLine line, IReadOnlyList<Explanation> explanations)
    {
        var by = explanations.Where(one => Covers(one.Bounds, line.Bounds)).ToList();
        if (by.Exists(one => one.HasText))
        {
            _explained.Add(line);
            return;
        }

        _unexplained.Add(line);
        if (by.Count > 0)
        {
            _drawings.Add(line);
        }
    }
}
