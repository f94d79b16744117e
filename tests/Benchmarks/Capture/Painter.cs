using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;

namespace YoutuVl.Benchmarks.Capture;

/// <summary>Changes the screen as a page turn in an editor would: an area of 1200 x 800 appears in another colour.</summary>
internal sealed class Painter : IDisposable
{
    private readonly XConnection _connection;
    private readonly nuint _paper;
    private nuint _page;
    private uint _color;

    internal Painter(string displayName)
    {
        _connection = XConnection.Open(displayName);
        _paper = _connection.Query("create a window", display =>
        {
            nuint window = LibX11.XCreateSimpleWindow(display, _connection.Root, 100, 100, 1200, 800, 0, 0, 0);
            _ = LibX11.XMapWindow(display, window);
            _ = LibX11.XSync(display, 0);
            return window;
        });
    }

    /// <summary>Paints and waits until the server has. No window manager touches a window inside a window, so nothing comes later.</summary>
    internal void PaintNext() => _connection.Send("paint", display =>
    {
        _color = (_color + 0x010203) & 0xffffff;
        nuint next = LibX11.XCreateSimpleWindow(display, _paper, 0, 0, 1200, 800, 0, 0, _color);
        _ = LibX11.XMapWindow(display, next);
        if (_page != 0)
        {
            _ = LibX11.XDestroyWindow(display, _page);
        }

        _page = next;
    });

    public void Dispose() => _connection.Dispose();
}
