using System.Globalization;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Overlay;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Text;

/// <summary>Finds everything worth saying about an observation: windows from the most important, below each what it shows in reading order.</summary>
internal sealed class ScreenItems
{
    private const int WindowRank = 2000;
    private const int ActiveRank = 1000;
    private const int FocusedRank = 500;
    private const int ActionableRank = 200;
    private const int NamedRank = 100;

    // Below this a planner should not take what it does not read for absent.
    private const double LowCoverage = 0.7;

    // Elements whose place is not known are told after those that have one.
    private static readonly ScreenRect Nowhere = new(0, int.MaxValue / 2, 0, 0);

    private readonly Observation _observation;
    private readonly ScreenTextOptions _options;
    private readonly MarkSet _marks;
    private readonly WindowStack _stack;
    private readonly Dictionary<string, int> _keys = [];

    private ScreenItems(Observation observation, ScreenTextOptions options)
    {
        _observation = observation;
        _options = options;
        _marks = MarkSet.Of(observation);
        _stack = new WindowStack(observation.Windows);
    }

    /// <summary>Lists the lines.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="options">How long texts may be.</param>
    /// <returns>The lines in the order in which they are to be read.</returns>
    public static IReadOnlyList<TextItem> Of(Observation observation, ScreenTextOptions options) => new ScreenItems(observation, options).List();

    private List<TextItem> List()
    {
        var byWindow = Visible().ToLookup(e => _stack.Find(e.Window)?.Id);
        List<TextItem> items = [];
        foreach (var window in _observation.Windows.OrderByDescending(w => w.IsActive).ThenByDescending(w => w.StackIndex))
        {
            if (window.Title.Length > 0 || byWindow.Contains(window.Id))
            {
                items.Add(new TextItem($"window {window.Id}", window.Id, ElementLine.Of(window, _options) + KnownShare(window), WindowRank + (window.IsActive ? 1 : 0)));
                items.AddRange(ItemsOf(byWindow[window.Id]));
            }
        }

        items.AddRange(ItemsOf(byWindow[null]));
        return items;
    }

    // In tens, so that a blinking caret is no change.
    private string KnownShare(WindowInfo window) =>
        _observation.Coverage.FirstOrDefault(c => c.Window == window.Id) is { Explained: < LowCoverage } low && low != default
            ? string.Create(CultureInfo.InvariantCulture, $" (only about {Math.Floor(low.Explained * 10) * 10}% of what it shows is listed)")
            : string.Empty;

    private IEnumerable<ScreenElement> Visible()
    {
        var screen = _observation.Frame?.ScreenBounds;
        return _observation.Elements.Where(e => e.Has(ElementStates.Showing) && (e.SeenBounds(_stack, screen) is not null || (e.Bounds is null && e.Name.Length > 0)));
    }

    private IEnumerable<TextItem> ItemsOf(IEnumerable<ScreenElement> elements)
    {
        List<ScreenElement> telling = [.. elements.Where(IsTelling)];
        HashSet<string> said = [.. telling.Where(e => e.Role.IsInteractive).Select(e => e.Name)];
        return ReadingOrder
            .Sort(telling.Where(e => e.Role.IsInteractive || e.IsActionable || !said.Contains(e.Name) || HoldsMore(e)), e => e.Bounds ?? Nowhere)
            .Select(ItemOf);
    }

    // Containers are folded: they are told by what they hold, unless the keyboard is in them.
    private static bool IsTelling(ScreenElement element) =>
        element.IsActionable || element.Role.IsInteractive
            ? element.Role != ElementRole.Menu || element.Name.Length > 0
            : (!element.Role.IsContainer && (element.Name.Length > 0 || HoldsMore(element)))
                || (element.Has(ElementStates.Focused) && element.Role is not (ElementRole.Window or ElementRole.Dialog or ElementRole.Application));

    private static bool HoldsMore(ScreenElement element) =>
        (element.Value is { Length: > 0 } value && value != element.Name) || element.Range is not null;

    private TextItem ItemOf(ScreenElement element)
    {
        var rank = (element.IsActionable ? ActionableRank : 0) + (element.Name.Length > 0 ? NamedRank : 0)
            + (element.Has(ElementStates.Focused) ? FocusedRank : 0)
            + (_stack.Find(element.Window) is { } window && (window.IsActive || window.IsPopup) ? ActiveRank : 0);
        return new TextItem(KeyOf(element), element.Window, ElementLine.Of(element, _options), rank)
        {
            Number = _marks.Find(element.Id) is { } mark ? $"[{mark.Number}] " : string.Empty,
            Id = element.Id.ToString(),
        };
    }

    // Elements that no back end can name again are told apart by what they are and their place among their likes.
    private string KeyOf(ScreenElement element)
    {
        var key = element.NativeKey ?? $"{element.Window} {element.Role} {element.AutomationId} {element.Name}";
        var count = _keys[key] = _keys.GetValueOrDefault(key) + 1;
        return count == 1 ? key : $"{key} #{count}";
    }
}
