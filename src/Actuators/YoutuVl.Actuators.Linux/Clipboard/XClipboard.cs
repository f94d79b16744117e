using System.Text;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Linux.Clipboard;

/// <summary>
/// The CLIPBOARD selection of an X display. Text set here is served by this process and is gone when it is disposed, as with every
/// application on X. A loan restores text only: pictures and other forms of a former owner are not kept.
/// </summary>
public sealed class XClipboard : IClipboard, IDisposable
{
    /// <summary>How long an owner may take to hand over everything before it counts as hung.</summary>
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly XConnection _connection;
    private readonly XEventLoop _loop;
    private readonly ClipboardAtoms _atoms;
    private readonly SelectionServer _server;
    private readonly TimeProvider _time;
    private readonly nuint _window;
    private readonly ServerClock _clock;
    private IncomingSelection? _incoming;

    private XClipboard(XConnection connection, TimeProvider time)
    {
        _connection = connection;
        _time = time;
        _atoms = new ClipboardAtoms(connection);
        _server = new SelectionServer(connection, _atoms);
        _window = connection.Query("create the clipboard's window", display =>
        {
            nuint window = LibX11.XCreateSimpleWindow(display, connection.Root, -1, -1, 1, 1, 0, 0, 0);
            _ = LibX11.XSelectInput(display, window, XConstants.PropertyChangeMask);
            _ = LibX11.XSync(display, 0);
            return window;
        });
        _loop = new XEventLoop(connection, Handle, "clipboard of");
        _clock = new ServerClock(connection, _loop, new XPropertySlot(_window, _atoms.Clock));
        _loop.Faulted += OnFaulted;
    }

    /// <summary>Connects to a display.</summary>
    /// <param name="displayName">The display, such as <c>:99</c>; the environment is not read.</param>
    /// <param name="time">The clock that bounds waits for the clipboard's owner.</param>
    /// <returns>The clipboard, to be disposed by the caller.</returns>
    /// <exception cref="DisplayLostException">The display cannot be reached.</exception>
    public static XClipboard Open(string displayName, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var connection = XConnection.Open(displayName, keepsEvents: true);
        try
        {
            return new XClipboard(connection, time);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<string?> GetTextAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask SetTextAsync(string? text, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await OwnAsync(text, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IClipboardLoan> LendAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            string? former = await ReadAsync(cancellationToken).ConfigureAwait(false);
            OwnedText? lent = await OwnAsync(text, cancellationToken).ConfigureAwait(false);
            return new ClipboardLoan(this, lent!, former);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Ends the thread and the connection, and with them what this process put on the clipboard.</summary>
    public void Dispose()
    {
        _loop.Dispose();
        _oneAtATime.Dispose();
    }

    /// <summary>Puts the former text back, unless somebody else has taken the clipboard since.</summary>
    internal async ValueTask RestoreAsync(OwnedText lent, string? former)
    {
        await _oneAtATime.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (await _loop.RunAsync(() => _server.Content == lent).ConfigureAwait(false))
            {
                await OwnAsync(former, CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        (nuint owner, OwnedText? own) = await _loop.RunAsync(() => (FindOwner(), _server.Content)).ConfigureAwait(false);
        if (owner == XConstants.None || owner == _window)
        {
            return owner == _window ? own?.Text : null;
        }

        nuint time = await _clock.ReadAsync(cancellationToken).ConfigureAwait(false);
        byte[]? utf8 = await FetchAsync(_atoms.Utf8String, time, cancellationToken).ConfigureAwait(false);
        if (utf8 is not null)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        byte[]? latin1 = await FetchAsync(XConstants.AtomString, time, cancellationToken).ConfigureAwait(false);
        return latin1 is null ? null : Encoding.Latin1.GetString(latin1);
    }

    private async ValueTask<byte[]?> FetchAsync(nuint target, nuint time, CancellationToken cancellationToken)
    {
        IncomingSelection incoming = await _loop.RunAsync(() =>
        {
            _incoming = new IncomingSelection(_connection, _atoms, _window);
            _incoming.Ask(target, time);
            return _incoming;
        }).ConfigureAwait(false);
        try
        {
            return await incoming.Result.WaitAsync(AnswerTimeout, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private async ValueTask<OwnedText?> OwnAsync(string? text, CancellationToken cancellationToken)
    {
        nuint time = await _clock.ReadAsync(cancellationToken).ConfigureAwait(false);
        OwnedText? content = text is null ? null : new OwnedText(text, time);
        return await _loop.RunAsync(() =>
        {
            _server.Content = content;
            nuint owner = content is null ? XConstants.None : _window;
            _connection.Send("take the clipboard", display => _ = LibX11.XSetSelectionOwner(display, _atoms.Clipboard, owner, time));
            return content;
        }).ConfigureAwait(false);
    }

    private nuint FindOwner() =>
        _connection.Query("find the clipboard's owner", display => LibX11.XGetSelectionOwner(display, _atoms.Clipboard));

    private void Handle(ref XEvent received)
    {
        switch (received.Type)
        {
            case XConstants.SelectionRequest:
                _server.Answer(received.Demand);
                break;
            case XConstants.SelectionClear when _server.Content is { } content && content.Since <= received.Cleared.Time:
                _server.Content = FindOwner() == _window ? content : null;
                break;
            case XConstants.SelectionNotify:
                _incoming?.Answered(received.Answer);
                break;
            case XConstants.PropertyNotify:
                PropertyChanged(received.Property);
                break;
            case XConstants.DestroyNotify:
                _server.RequestorGone(received.Window.Window);
                break;
        }
    }

    private void PropertyChanged(XEvent.PropertyChange change)
    {
        if (change.Window != _window)
        {
            if (change.State == XConstants.PropertyDelete)
            {
                _server.PieceTaken(new XPropertySlot(change.Window, change.Atom));
            }
        }
        else if (change.Atom == _atoms.Clock)
        {
            _clock.Told(change.Time);
        }
        else if (change.Atom == _atoms.Answer && change.State == XConstants.PropertyNewValue)
        {
            _incoming?.PieceArrived();
        }
    }

    private void OnFaulted(Exception fault)
    {
        _clock.Fail(fault);
        _incoming?.Fail(fault);
    }
}
