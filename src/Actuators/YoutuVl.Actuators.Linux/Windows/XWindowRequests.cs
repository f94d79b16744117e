using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.Windows;

/// <summary>Asks the window manager for changes, by the messages of the Extended Window Manager Hints. Thread-safe.</summary>
internal sealed class XWindowRequests(XConnection connection, WindowAtoms atoms)
{
    /// <summary>"From a direct user action": window managers honour it without their focus stealing rules.</summary>
    private const nint SourcePager = 2;
    private const nint SourceShift = 12;
    private const nint GravityNorthWest = 1;
    private const nint HasX = 1 << 8;
    private const nint HasY = 1 << 9;
    private const nint HasWidth = 1 << 10;
    private const nint HasHeight = 1 << 11;
    private const nint Remove = 0;
    private const nint Add = 1;

    internal void Activate(nuint window) => Tell(window, atoms.ActiveWindow, [SourcePager, 0, 0, 0, 0]);

    internal void Close(nuint window) => Tell(window, atoms.CloseWindow, [0, SourcePager, 0, 0, 0]);

    internal void Move(nuint window, ScreenPoint topLeft) => Tell(
        window, atoms.MoveResizeWindow, [GravityNorthWest | HasX | HasY | (SourcePager << (int)SourceShift), topLeft.X, topLeft.Y, 0, 0]);

    internal void Resize(nuint window, int width, int height) => Tell(
        window, atoms.MoveResizeWindow, [GravityNorthWest | HasWidth | HasHeight | (SourcePager << (int)SourceShift), 0, 0, width, height]);

    internal void SetState(nuint window, WindowState state)
    {
        if (state == WindowState.Minimized)
        {
            connection.TryQuery(display => LibX11.XIconifyWindow(display, window, connection.Screen), out _);
            return;
        }

        Change(window, state == WindowState.FullScreen ? Add : Remove, atoms.FullScreen, 0);
        if (state != WindowState.FullScreen)
        {
            Change(window, state == WindowState.Maximized ? Add : Remove, atoms.MaximizedVertically, atoms.MaximizedHorizontally);
        }
    }

    private void Change(nuint window, nint verb, nuint first, nuint second) =>
        Tell(window, atoms.State, [verb, (nint)first, (nint)second, SourcePager, 0]);

    private void Tell(nuint window, nuint message, ReadOnlySpan<nint> data)
    {
        var told = new XEvent
        {
            Client = new XEvent.ClientData
            {
                Head = new XEvent.Head { Type = XConstants.ClientMessage },
                Window = window,
                MessageType = message,
                Format = 32,
                Data0 = data[0],
                Data1 = data[1],
                Data2 = data[2],
                Data3 = data[3],
                Data4 = data[4],
            },
        };
        connection.Send("ask the window manager", display => _ = LibX11.XSendEvent(
            display, connection.Root, 0, XConstants.SubstructureNotifyMask | XConstants.SubstructureRedirectMask, ref told));
    }
}
