using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.Capture;

/// <summary>
/// The pixels of an X display. One thread owns the connection that captures and hears of damage, so a frame's stamp and its pixels agree.
/// A screen that did not change is handed out again without reading it.
/// </summary>
public sealed class XScreen : IScreen, IDisposable
{
    private readonly XScreenReader _reader;
    private readonly XEventLoop _loop;
    private readonly CancellationTokenSource _ended = new();
    private readonly TimeProvider _time;
    private volatile Exception? _fault;

    private XScreen(XConnection connection, XScreenOptions options)
    {
        _time = options.Time;
        _reader = new XScreenReader(connection, options);
        _loop = new XEventLoop(connection, _reader.Handle, "screen of");
        _reader.Pump = _loop.Pump;
        _loop.Faulted += OnFaulted;
        _loop.Closing += _reader.Dispose;
    }

    /// <inheritdoc/>
    public ScreenRect Bounds => _fault is { } fault ? throw Lost(fault) : _reader.Bounds;

    /// <summary>Gets how changes are found on this display.</summary>
    public ChangeSource ChangeSource => _reader.Source;

    /// <summary>Gets a value indicating whether pixels come through shared memory.</summary>
    public bool SharesMemory => _reader.SharesMemory;

    /// <summary>Connects to a display.</summary>
    /// <param name="displayName">The display, such as <c>:99</c>; the environment is not read.</param>
    /// <param name="options">What may be used; the defaults suit every display.</param>
    /// <returns>The screen, to be disposed by the caller.</returns>
    /// <exception cref="DisplayLostException">The display cannot be reached.</exception>
    public static XScreen Open(string displayName, XScreenOptions? options = null)
    {
        var connection = XConnection.Open(displayName, keepsEvents: true);
        try
        {
            return new XScreen(connection, options ?? new XScreenOptions());
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ScreenFrame> CaptureAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await _loop.RunAsync(_reader.Capture).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ScreenChanges> ChangesAsync(ChangeStamp since, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await _loop.RunAsync(() => _reader.Changes(since)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ChangeStamp> WaitForChangeAsync(ChangeStamp since, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ended.Token);
        try
        {
            return _reader.Source == ChangeSource.Damage
                ? await _reader.Journal.WaitAsync(since, either.Token).ConfigureAwait(false)
                : await CompareUntilChangedAsync(since, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_fault is { } fault && !cancellationToken.IsCancellationRequested)
        {
            throw Lost(fault);
        }
    }

    /// <summary>Ends the thread and the connection. Frames that were handed out stay valid.</summary>
    public void Dispose()
    {
        _loop.Dispose();
        _ended.Cancel();
        _ended.Dispose();
    }

    private static Exception Lost(Exception fault) =>
        fault is DisplayLostException lost ? new DisplayLostException(lost.Display, lost.Message, lost) : fault;

    private async ValueTask<ChangeStamp> CompareUntilChangedAsync(ChangeStamp since, CancellationToken cancellationToken)
    {
        while (true)
        {
            ScreenChanges changes = await ChangesAsync(since, cancellationToken).ConfigureAwait(false);
            if (changes.Any)
            {
                return changes.Now;
            }

            await Task.Delay(XScreenOptions.ComparePeriod, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private void OnFaulted(Exception fault)
    {
        _fault = fault;
        _ended.Cancel();
    }
}
