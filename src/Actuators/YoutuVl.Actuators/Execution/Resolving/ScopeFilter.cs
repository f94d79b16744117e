using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Tells which elements lie in a part of the desktop. The popups of a window's process belong to the window.</summary>
internal sealed class ScopeFilter
{
    private readonly ElementList _elements;
    private readonly LocatorScope _scope;
    private readonly HashSet<WindowId> _windows = [];

    /// <summary>Initializes a new instance of the <see cref="ScopeFilter"/> class.</summary>
    /// <param name="elements">Every element.</param>
    /// <param name="windows">Every window.</param>
    /// <param name="scope">The part of the desktop.</param>
    public ScopeFilter(ElementList elements, IReadOnlyList<WindowInfo> windows, LocatorScope scope)
    {
        _elements = elements;
        _scope = scope;
        var titled = windows.Where(w => !w.IsPopup && scope.Window?.Matches(w.Title) == true).ToList();
        var processes = titled.Select(w => w.ProcessId).OfType<int>().ToHashSet();
        _windows.UnionWith(titled.Select(w => w.Id));
        _windows.UnionWith(windows.Where(w => w.IsPopup && w.ProcessId is { } id && processes.Contains(id)).Select(w => w.Id));
    }

    /// <summary>Tells whether an element lies in the scope.</summary>
    /// <param name="element">The element.</param>
    /// <returns>True when it does.</returns>
    public bool Includes(ScreenElement element) =>
        (_scope.Application is null || string.Equals(_scope.Application, element.Application, StringComparison.OrdinalIgnoreCase))
        && (_scope.Window is null || InWindow(element, _scope.Window));

    private bool InWindow(ScreenElement element, TextPattern title) =>
        (element.Window is { } window && _windows.Contains(window))
        || _elements.AncestorsOf(element).Prepend(element).Any(a => IsTopLevel(a) && title.Matches(a.Name));

    private static bool IsTopLevel(ScreenElement element) => element.Role
        is ElementRole.Window or ElementRole.Dialog or ElementRole.Alert or ElementRole.FileChooser or ElementRole.ColorPicker;
}
