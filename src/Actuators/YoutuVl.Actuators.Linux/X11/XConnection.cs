using System.Runtime.InteropServices;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.X11;

/// <summary>
/// One connection to one X server. The display name is always given, never read from the environment, so a process
/// can hold several desktops. Calls are serialised by a lock: any thread may call.
/// </summary>
internal sealed unsafe class XConnection : IDisposable
{
    private const int ErrorTextLength = 128;
    private readonly Lock _gate = new();
    private readonly int _discards;
    private readonly int _socket;
    private XErrorEvent? _error;
    private volatile bool _lost;
    private bool _disposed;

    private XConnection(string displayName, nint display, bool keepsEvents)
    {
        _discards = keepsEvents ? 0 : 1;
        DisplayName = displayName;
        Display = display;
        _socket = LibX11.XConnectionNumber(display);
        Root = LibX11.XDefaultRootWindow(display);
        Screen = LibX11.XDefaultScreen(display);
        Atoms = new XAtoms(this);
        XErrorHandlers.Attach(this);
    }

    internal string DisplayName { get; }

    internal nint Display { get; }

    internal nuint Root { get; }

    internal int Screen { get; }

    internal XAtoms Atoms { get; }

    internal bool IsLost => _lost;

    /// <summary>Connects to the server of <paramref name="displayName"/>.</summary>
    /// <param name="displayName">The display, such as <c>:99</c>.</param>
    /// <param name="keepsEvents">Whether an event loop reads the events; else they are dropped, or they would pile up.</param>
    /// <exception cref="DisplayLostException">No server answers at <paramref name="displayName"/>.</exception>
    internal static XConnection Open(string displayName, bool keepsEvents = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(displayName);
        try
        {
            XErrorHandlers.Install();
            nint display = LibX11.XOpenDisplay(displayName);
            return display == 0 ? throw XDisplayErrors.CannotOpen(displayName) : new XConnection(displayName, display, keepsEvents);
        }
        catch (TypeInitializationException error) when (error.InnerException is DllNotFoundException missing)
        {
            throw XDisplayErrors.NoLibrary(displayName, "libx11-6", missing);
        }
    }

    /// <summary>Runs requests that have no reply, then waits until the server has processed them.</summary>
    /// <exception cref="XProtocolException">The server refused one of them.</exception>
    /// <exception cref="DisplayLostException">The server is gone.</exception>
    internal void Send(string operation, Action<nint> requests)
    {
        lock (_gate)
        {
            Begin();
            requests(Display);
            _ = LibX11.XSync(Display, _discards);
            End(operation);
        }
    }

    /// <summary>Runs requests of which the last one has a reply, so every error is known when it returns.</summary>
    /// <inheritdoc cref="Send" path="/exception"/>
    internal T Query<T>(string operation, Func<nint, T> requests)
    {
        lock (_gate)
        {
            Begin();
            T answer = requests(Display);
            End(operation);
            return answer;
        }
    }

    /// <summary>As <see cref="Query"/>, for objects that may vanish at any time: a refusal gives <see langword="false"/>.</summary>
    /// <exception cref="DisplayLostException">The server is gone.</exception>
    internal bool TryQuery<T>(Func<nint, T> requests, out T answer)
    {
        lock (_gate)
        {
            Begin();
            answer = requests(Display);
            ThrowIfLost();
            return _error is null;
        }
    }

    /// <summary>Waits until the server has processed everything sent, and brings its events in.</summary>
    internal void Synchronize() => Send("synchronize with the X server", static _ => { });

    internal void Record(XErrorEvent error) => _error ??= error;

    internal void MarkLost() => _lost = true;

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            Close();
            XErrorHandlers.Detach(this);
        }
    }

    private void Close()
    {
        if (_lost)
        {
            // After a lost server the library's own lock belongs for ever to the thread that noticed: closing from another thread
            // would hang. The socket is given back, the few kilobytes of the display record are not.
            _ = LibC.Close(_socket);
        }
        else
        {
            _ = LibX11.XCloseDisplay(Display);
        }
    }

    private void Begin()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ThrowIfLost();
        _error = null;
    }

    private void End(string operation)
    {
        ThrowIfLost();
        if (_error is { } error)
        {
            throw new XProtocolException(operation, Describe(error));
        }
    }

    private void ThrowIfLost()
    {
        if (_lost)
        {
            throw XDisplayErrors.Lost(DisplayName);
        }
    }

    private XError Describe(XErrorEvent error)
    {
        byte* text = stackalloc byte[ErrorTextLength];
        _ = LibX11.XGetErrorText(Display, error.ErrorCode, text, ErrorTextLength);
        string name = Marshal.PtrToStringUTF8((nint)text) ?? "unknown error";
        return new XError(error.ErrorCode, name, error.RequestCode, error.ResourceId);
    }
}
