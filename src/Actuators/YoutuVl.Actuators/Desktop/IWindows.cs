using YoutuVl.Perception.Change;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Desktop;

/// <summary>
/// Reads and changes top-level windows. Each change waits, without a fixed pause, until the window manager has carried it out or the token
/// is cancelled; it answers false when the window is gone or the window manager refused. Thread-safe.
/// </summary>
public interface IWindows : IWindowList
{
    /// <summary>Finds the topmost window that shows a pixel, popups and menus included.</summary>
    /// <param name="point">A screen pixel.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The window; null over the bare desktop.</returns>
    ValueTask<WindowInfo?> AtPointAsync(ScreenPoint point, CancellationToken cancellationToken);

    /// <summary>Raises a window and gives it the keyboard input.</summary>
    /// <param name="window">The window.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when it is active.</returns>
    ValueTask<bool> ActivateAsync(WindowId window, CancellationToken cancellationToken);

    /// <summary>Moves a window.</summary>
    /// <param name="window">The window.</param>
    /// <param name="topLeft">The new top left of its outer rectangle, in screen pixels.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when it is there.</returns>
    ValueTask<bool> MoveAsync(WindowId window, ScreenPoint topLeft, CancellationToken cancellationToken);

    /// <summary>Resizes a window.</summary>
    /// <param name="window">The window.</param>
    /// <param name="width">The new width of its content, in pixels; at least 1.</param>
    /// <param name="height">The new height of its content, in pixels; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when its size changed as asked, or as near as the application's own limits allow.</returns>
    ValueTask<bool> ResizeAsync(WindowId window, int width, int height, CancellationToken cancellationToken);

    /// <summary>Minimizes, maximizes or restores a window.</summary>
    /// <param name="window">The window.</param>
    /// <param name="state">The new state.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>True when it has that state.</returns>
    ValueTask<bool> SetStateAsync(WindowId window, WindowState state, CancellationToken cancellationToken);

    /// <summary>Asks a window to close, as its close button does. The application may ask its user first, so the window may stay.</summary>
    /// <param name="window">The window.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>True when the request was delivered.</returns>
    ValueTask<bool> CloseAsync(WindowId window, CancellationToken cancellationToken);

    /// <summary>Waits until a window appears, goes, moves, is renamed or changes state after a moment; returns at once when one already has.</summary>
    /// <param name="since">A moment of an earlier answer; the default is since the session opened.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The moment of the newest change.</returns>
    ValueTask<ChangeStamp> WaitForChangeAsync(ChangeStamp since, CancellationToken cancellationToken);
}
