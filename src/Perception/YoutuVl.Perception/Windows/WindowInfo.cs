using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Windows;

/// <summary>One top-level window as it was when the list was read.</summary>
public sealed record WindowInfo
{
    /// <summary>Gets the window's id.</summary>
    public required WindowId Id { get; init; }

    /// <summary>Gets the title; empty when the window has none.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the name of the application: the class of the window on X11, the executable's name on Windows; empty when unknown.</summary>
    public required string Application { get; init; }

    /// <summary>Gets the process that owns the window; null when the window does not say.</summary>
    public int? ProcessId { get; init; }

    /// <summary>Gets the outer rectangle with the decorations, in screen pixels.</summary>
    public required ScreenRect Bounds { get; init; }

    /// <summary>Gets the rectangle that the application draws, without the window manager's decorations, in screen pixels.</summary>
    public required ScreenRect ContentBounds { get; init; }

    /// <summary>Gets the state.</summary>
    public WindowState State { get; init; }

    /// <summary>Gets a value indicating whether keyboard input goes to this window.</summary>
    public bool IsActive { get; init; }

    /// <summary>Gets a value indicating whether the window is a menu, a tooltip or the like, that no window manager manages.</summary>
    public bool IsPopup { get; init; }

    /// <summary>Gets the place from the bottom (0) to the top of the stack.</summary>
    public int StackIndex { get; init; }
}

/// <summary>How a top-level window is shown.</summary>
public enum WindowState
{
    /// <summary>At its own size.</summary>
    Normal,

    /// <summary>Not shown; also called iconified.</summary>
    Minimized,

    /// <summary>Filling the work area.</summary>
    Maximized,

    /// <summary>Covering the whole monitor without decorations.</summary>
    FullScreen,
}
