using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.Tests.X11;

/// <summary>A window of one colour on its own connection, so that tests know what is on the screen.</summary>
internal sealed class PaintedWindow : IDisposable
{
    private readonly XConnection _connection;

    internal PaintedWindow(string displayName, ScreenRect bounds, uint color)
    {
        _connection = XConnection.Open(displayName);
        Id = _connection.Query("create a window", display =>
        {
            nuint window = LibX11.XCreateSimpleWindow(
                display, _connection.Root, bounds.X, bounds.Y, (uint)bounds.Width, (uint)bounds.Height, 0, 0, color);
            _ = LibX11.XMapWindow(display, window);
            _ = LibX11.XSync(display, 0);
            return window;
        });
    }

    internal nuint Id { get; }

    internal void Unmap() => _connection.Send("hide a window", display => _ = LibX11.XDestroyWindow(display, Id));

    public void Dispose() => _connection.Dispose();
}
