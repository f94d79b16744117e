using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Looking;

/// <summary>The elements and windows of a desktop at one moment.</summary>
/// <param name="Snapshot">The accessibility tree.</param>
/// <param name="Elements">Its elements, each told its window.</param>
/// <param name="Windows">The windows from the bottom to the top.</param>
/// <param name="Screen">The screen's rectangle.</param>
/// <param name="Moment">A moment before the reading: whatever changes after it may be missing here.</param>
internal sealed record Look(
    AccessibilitySnapshot Snapshot, ElementList Elements, IReadOnlyList<WindowInfo> Windows, ScreenRect Screen, Moment Moment)
{
    /// <summary>Gets the element with the keyboard focus; null when none is known.</summary>
    public ScreenElement? Focused => Snapshot.Focused is { } id ? Elements.Find(id) : null;

    /// <summary>Gets the window with the keyboard input; null when there is none.</summary>
    public WindowInfo? ActiveWindow => Windows.FirstOrDefault(w => w.IsActive);

    /// <summary>Finds a window.</summary>
    /// <param name="id">Its id; null finds none.</param>
    /// <returns>The window; null when it is not there.</returns>
    public WindowInfo? Window(WindowId? id) => id is null ? null : Windows.FirstOrDefault(w => w.Id == id);

    /// <summary>Finds an element of any snapshot in this one.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The element as it is here; null when it is gone.</returns>
    public ScreenElement? Same(ScreenElement element) => Elements.Find(element.Id)
        ?? (element.NativeKey is { } key ? Elements.FirstOrDefault(e => e.NativeKey == key) : null);

    /// <summary>Tells whether an application still shows a window or an element.</summary>
    /// <param name="element">An element of the application.</param>
    /// <returns>True when it does.</returns>
    public bool HasApplicationOf(ScreenElement element) =>
        Elements.Any(e => e.ProcessId == element.ProcessId && e.Application == element.Application);
}
