using System.Collections.Concurrent;
using System.Security.Cryptography;
using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Input;

/// <summary>
/// Waits until the application of the active window has read the key events before, by the <c>_NET_WM_PING</c> protocol of the Extended
/// Window Manager Hints: an application gets all its events in one queue and answers a ping when it comes to it, so after what stood before.
/// A ping is a message of the window manager's kind that means nothing to the user: it goes to one window, past keyboard, pointer and grabs,
/// and over a connection of its own that never uses XTest, so it is no input event. Thread-safe.
/// </summary>
internal sealed class ReadBarrier : IDisposable
{
    /// <summary>How long an application may take to answer before it counts as hung.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<nint, TaskCompletionSource> _unanswered = new();
    private readonly XConnection _connection;
    private readonly TimeProvider _time;
    private readonly XEventLoop _loop;
    private readonly nuint _activeWindow;
    private readonly nuint _protocols;
    private readonly nuint _ping;

    private ReadBarrier(XConnection connection, TimeProvider time)
    {
        _connection = connection;
        _time = time;
        _activeWindow = connection.Atoms["_NET_ACTIVE_WINDOW"];
        _protocols = connection.Atoms["WM_PROTOCOLS"];
        _ping = connection.Atoms["_NET_WM_PING"];

        // Answers are sent to the root window, to whoever listens for its children.
        connection.Send("listen for answers to pings", display => _ = LibX11.XSelectInput(display, connection.Root, XConstants.SubstructureNotifyMask));
        _loop = new XEventLoop(connection, OnEvent, "pings");
        _loop.Closing += GiveUp;
    }

    /// <summary>Connects to a display.</summary>
    /// <exception cref="DisplayLostException">The display cannot be reached.</exception>
    internal static ReadBarrier Open(string displayName, TimeProvider time)
    {
        var connection = XConnection.Open(displayName, keepsEvents: true);
        try
        {
            return new ReadBarrier(connection, time);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Waits until everything that the X server has sent to the active window's application is read, or until <see cref="Limit"/>.</summary>
    /// <returns>Whether the active window takes part in the protocol; where it does not, nothing was waited for.</returns>
    /// <exception cref="DisplayLostException">The server is gone.</exception>
    internal async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        // It stands in the message's place for a timestamp. Chosen at random, it is not that of another process that drives this display.
        nint serial = RandomNumberGenerator.GetInt32(1, int.MaxValue);
        TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _unanswered[serial] = answered;
        try
        {
            if (!await _loop.RunAsync(() => TrySend(serial)).ConfigureAwait(false))
            {
                return false;
            }

            await answered.Task.WaitAsync(Limit, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A hung application must not stop the typing for good.
        }
        finally
        {
            _unanswered.TryRemove(serial, out _);
        }

        return true;
    }

    public void Dispose() => _loop.Dispose();

    /// <summary>Pings the active window if it takes part.</summary>
    private bool TrySend(nint serial)
    {
        nuint window = _connection.Query("read the active window", display => XProperties.Read(display, _connection.Root, _activeWindow))
            .ToLongs().FirstOrDefault();
        if (window == XConstants.None
            || !_connection.TryQuery(display => XProperties.Read(display, window, _protocols), out XProperty spoken)
            || !spoken.ToLongs().Contains(_ping))
        {
            return false;
        }

        XEvent message = MessageTo(window, serial);
        return _connection.TryQuery(
            display =>
            {
                // An empty event mask addresses the client that made the window, and nobody else.
                _ = LibX11.XSendEvent(display, window, 0, 0, ref message);
                return LibX11.XSync(display, 0);
            },
            out _);
    }

    private XEvent MessageTo(nuint window, nint serial) => new()
    {
        Client = new XEvent.ClientData
        {
            Head = new XEvent.Head { Type = XConstants.ClientMessage },
            Window = window,
            MessageType = _protocols,
            Format = 32,
            Data0 = (nint)_ping,
            Data1 = serial,
            Data2 = (nint)window,
        },
    };

    private void OnEvent(ref XEvent received)
    {
        if (received.Type == XConstants.ClientMessage
            && received.Client.MessageType == _protocols
            && received.Client.Data0 == (nint)_ping
            && _unanswered.TryRemove(received.Client.Data1, out TaskCompletionSource? answered))
        {
            answered.TrySetResult();
        }
    }

    private void GiveUp()
    {
        foreach (TaskCompletionSource answered in _unanswered.Values)
        {
            answered.TrySetResult();
        }
    }
}
