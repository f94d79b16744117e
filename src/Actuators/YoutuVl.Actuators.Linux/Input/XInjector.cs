using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Input;

/// <summary>Sends XTest events and knows what is held down. Thread-safe.</summary>
internal sealed class XInjector : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<uint> _buttons = [];
    private readonly List<byte> _keys = [];
    private readonly ReleaseOnExit _onExit;

    internal XInjector(XConnection connection)
    {
        Connection = connection;
        RequireXTest(connection);

        // Another client's grab of the server would otherwise stop injected input.
        connection.Send("prepare injected input", static display => _ = LibXtst.XTestGrabControl(display, 1));
        _onExit = new ReleaseOnExit(ReleaseAll);
    }

    internal XConnection Connection { get; }

    internal void Move(int x, int y) =>
        Connection.Send("move the pointer", display => _ = LibXtst.XTestFakeMotionEvent(display, Connection.Screen, x, y, 0));

    internal void Press(uint button)
    {
        lock (_gate)
        {
            if (!_buttons.Contains(button))
            {
                _buttons.Add(button);
                Connection.Send("press a pointer button", display => _ = LibXtst.XTestFakeButtonEvent(display, button, 1, 0));
            }
        }
    }

    internal void Release(uint button)
    {
        lock (_gate)
        {
            if (_buttons.Remove(button))
            {
                Connection.Send("release a pointer button", display => _ = LibXtst.XTestFakeButtonEvent(display, button, 0, 0));
            }
        }
    }

    /// <summary>Presses and releases a button several times in one request batch.</summary>
    internal void Click(uint button, int times) => Connection.Send("turn the wheel", display =>
    {
        for (int i = 0; i < times; i++)
        {
            _ = LibXtst.XTestFakeButtonEvent(display, button, 1, 0);
            _ = LibXtst.XTestFakeButtonEvent(display, button, 0, 0);
        }
    });

    /// <summary>Sends key events in one batch.</summary>
    internal void Send(IReadOnlyList<KeyEvent> events)
    {
        lock (_gate)
        {
            foreach (KeyEvent one in events)
            {
                Track(one);
            }

            Connection.Send("press keys", display =>
            {
                foreach (KeyEvent one in events)
                {
                    _ = LibXtst.XTestFakeKeyEvent(display, one.Keycode, one.IsPress ? 1 : 0, 0);
                }
            });
        }
    }

    internal bool IsHeld(byte keycode)
    {
        lock (_gate)
        {
            return _keys.Contains(keycode);
        }
    }

    internal void ReleaseButtons()
    {
        lock (_gate)
        {
            uint[] held = [.. _buttons];
            _buttons.Clear();
            SendIfAlive(held.Length, display => Array.ForEach(held, button => _ = LibXtst.XTestFakeButtonEvent(display, button, 0, 0)));
        }
    }

    internal void ReleaseKeys()
    {
        lock (_gate)
        {
            // Backwards, so that a modifier goes up after the key that it modifies.
            byte[] held = [.. Enumerable.Reverse(_keys)];
            _keys.Clear();
            SendIfAlive(held.Length, display => Array.ForEach(held, key => _ = LibXtst.XTestFakeKeyEvent(display, key, 0, 0)));
        }
    }

    internal void ReleaseAll()
    {
        ReleaseButtons();
        ReleaseKeys();
    }

    public void Dispose()
    {
        _onExit.Dispose();
        ReleaseAll();
    }

    private static void RequireXTest(XConnection connection)
    {
        try
        {
            if (connection.Query("look for XTest", static display => LibXtst.XTestQueryExtension(display, out _, out _, out _, out _)) == 0)
            {
                throw XDisplayErrors.NoExtension(connection.DisplayName, "XTEST");
            }
        }
        catch (DllNotFoundException missing)
        {
            throw XDisplayErrors.NoLibrary(connection.DisplayName, "libxtst6", missing);
        }
    }

    private void Track(KeyEvent one)
    {
        _keys.Remove(one.Keycode);
        if (one.IsPress)
        {
            _keys.Add(one.Keycode);
        }
    }

    private void SendIfAlive(int count, Action<nint> requests)
    {
        if (count == 0 || Connection.IsLost)
        {
            return;
        }

        try
        {
            Connection.Send("release held input", requests);
        }
        catch (DisplayLostException)
        {
            // With the display its held input is gone too.
        }
    }
}
