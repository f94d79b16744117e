using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.Windows;

/// <summary>The top-level windows of an X display, through its window manager (EWMH).</summary>
public sealed class XWindows : IWindows, IDisposable
{
    /// <summary>How long a window manager may take before its silence counts as a refusal.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>A request may be lost while a window is being mapped, so it is repeated at this pace while nothing happens.</summary>
    private static readonly TimeSpan RepeatPeriod = TimeSpan.FromMilliseconds(250);

    private readonly XConnection _connection;
    private readonly XWindowEvents _events;
    private readonly XWindowReader _reader;
    private readonly XWindowRequests _requests;
    private readonly TimeProvider _time;

    private XWindows(XConnection connection, TimeProvider time)
    {
        _connection = connection;
        _time = time;
        var atoms = new WindowAtoms(connection);
        _reader = new XWindowReader(connection, atoms);
        _requests = new XWindowRequests(connection, atoms);
        _events = new XWindowEvents(connection.DisplayName);
    }

    /// <summary>Connects to a display.</summary>
    /// <param name="displayName">The display, such as <c>:99</c>; the environment is not read.</param>
    /// <param name="time">The clock that bounds waits for the window manager.</param>
    /// <returns>The windows, to be disposed by the caller.</returns>
    /// <exception cref="DisplayLostException">The display cannot be reached.</exception>
    public static XWindows Open(string displayName, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var connection = XConnection.Open(displayName);
        try
        {
            return new XWindows(connection, time);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<WindowInfo>> ListAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<WindowInfo>>([.. _reader.List().Select(entry => entry.Info)]);
    }

    /// <inheritdoc/>
    public ValueTask<WindowInfo?> AtPointAsync(ScreenPoint point, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_reader.List().FindLast(entry => entry.IsViewable && entry.Info.Bounds.Contains(point))?.Info);
    }

    /// <inheritdoc/>
    public ValueTask<bool> ActivateAsync(WindowId window, CancellationToken cancellationToken) => ChangeAsync(
        window, _ => _requests.Activate(Native(window)), _ => _reader.HasInput(Native(window)), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> MoveAsync(WindowId window, ScreenPoint topLeft, CancellationToken cancellationToken)
    {
        ScreenPoint asked = topLeft;
        return ChangeAsync(window, Ask, info => info.Bounds.X == topLeft.X && info.Bounds.Y == topLeft.Y, cancellationToken);

        void Ask(int attempt)
        {
            // Window managers disagree on whether the frame counts; a second request corrects by what the first one missed.
            if (attempt > 0 && _reader.Find(Native(window)) is { } missed)
            {
                asked = new ScreenPoint(asked.X + topLeft.X - missed.Bounds.X, asked.Y + topLeft.Y - missed.Bounds.Y);
            }

            _requests.Move(Native(window), asked);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> ResizeAsync(WindowId window, int width, int height, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        SizeHints limits = _reader.ReadSizeHints(Native(window));
        return ChangeAsync(window, _ => _requests.Resize(Native(window), width, height), IsAsNearAsAllowed, cancellationToken);

        // Some window managers keep to character cells, some take the exact size.
        bool IsAsNearAsAllowed(WindowInfo info) =>
            (info.ContentBounds.Width == width || info.ContentBounds.Width == limits.Width.Fit(width))
            && (info.ContentBounds.Height == height || info.ContentBounds.Height == limits.Height.Fit(height));
    }

    /// <inheritdoc/>
    public ValueTask<bool> SetStateAsync(WindowId window, WindowState state, CancellationToken cancellationToken)
    {
        return ChangeAsync(window, _ => Ask(), info => info.State == state, cancellationToken);

        void Ask()
        {
            if (state != WindowState.Minimized && _reader.Find(Native(window))?.State == WindowState.Minimized)
            {
                // Some window managers bring a minimized window back only by activating it.
                _requests.Activate(Native(window));
            }

            _requests.SetState(Native(window), state);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> CloseAsync(WindowId window, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_reader.Find(Native(window)) is null)
        {
            return ValueTask.FromResult(false);
        }

        _requests.Close(Native(window));
        return ValueTask.FromResult(true);
    }

    /// <inheritdoc/>
    public ValueTask<ChangeStamp> WaitForChangeAsync(ChangeStamp since, CancellationToken cancellationToken) =>
        _events.WaitAsync(since, cancellationToken);

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        _events.Dispose();
        _connection.Dispose();
    }

    private static nuint Native(WindowId window) => (nuint)window.Value;

    private async ValueTask<bool> ChangeAsync(
        WindowId window, Action<int> ask, Func<WindowInfo, bool> isDone, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        long start = _time.GetTimestamp();
        for (int attempt = 0; ; attempt++)
        {
            ChangeStamp before = _events.Journal.Now;
            bool? done = Check(window, isDone);
            if (done is not false || _time.GetElapsedTime(start) >= Patience)
            {
                return done is true;
            }

            ask(attempt);
            if (await IsDoneSoonAsync(window, isDone, before, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }
    }

    /// <summary>Looks again after every change of any window, until the time to repeat the request has come.</summary>
    private async ValueTask<bool> IsDoneSoonAsync(
        WindowId window, Func<WindowInfo, bool> isDone, ChangeStamp since, CancellationToken cancellationToken)
    {
        using var pace = new CancellationTokenSource(RepeatPeriod, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, pace.Token);
        try
        {
            while (Check(window, isDone) is false)
            {
                since = await _events.WaitAsync(since, either.Token).ConfigureAwait(false);
            }

            return Check(window, isDone) is true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Tells whether a window is as wanted.</summary>
    /// <returns>Null when the window is gone.</returns>
    private bool? Check(WindowId window, Func<WindowInfo, bool> isDone) =>
        _reader.Find(Native(window)) is { } info ? isDone(info) : null;
}
