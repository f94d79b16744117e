using YoutuVl.Actuators.Linux.X11;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.Capture;

/// <summary>The part of a screen that runs on its loop's thread: grabs, stamps, and remembers the newest frame.</summary>
internal sealed class XScreenReader : IDisposable
{
    private readonly XConnection _connection;
    private readonly XScreenOptions _options;
    private readonly DamageWatch? _damage;
    private IXGrabber? _grabber;
    private ScreenFrame? _newest;
    private volatile FrameTransform _transform;
    private long _frames;
    private bool _disposed;

    internal XScreenReader(XConnection connection, XScreenOptions options)
    {
        _connection = connection;
        _options = options;
        XWindowAttributes root = connection.Query("measure the screen", display =>
        {
            _ = LibX11.XSelectInput(display, connection.Root, XConstants.StructureNotifyMask);
            _ = LibX11.XGetWindowAttributes(display, connection.Root, out XWindowAttributes attributes);
            return attributes;
        });
        _transform = Whole(root.Width, root.Height);
        _damage = options.UseDamage ? DamageWatch.TryCreate(connection) : null;
        _grabber = CreateGrabber();
        SharesMemory = _grabber is SharedMemoryGrabber;
    }

    internal ChangeJournal Journal { get; } = new();

    internal ChangeSource Source => _damage is null ? ChangeSource.TileHash : ChangeSource.Damage;

    internal ScreenRect Bounds => _transform.Screen;

    internal bool SharesMemory { get; private set; }

    /// <summary>Brings in and handles what the server has sent. Set once, before the loop takes work.</summary>
    internal Action Pump { get; set; } = static () => { };

    internal void Handle(ref XEvent received)
    {
        if (_damage is not null && _damage.TryRead(ref received, out ScreenRect region))
        {
            Journal.Record(region.Intersect(Bounds));
        }
        else if (received.Type == XConstants.ConfigureNotify && received.Configure.Window == _connection.Root)
        {
            Resize(received.Configure.Width, received.Configure.Height);
        }
    }

    internal ScreenFrame Capture()
    {
        Settle();
        if (_damage is not null && _newest is not null && _newest.Stamp == Journal.Now)
        {
            return _newest.Share();
        }

        return Grab().Share();
    }

    internal ScreenChanges Changes(ChangeStamp since)
    {
        Settle();
        if (_damage is null)
        {
            Grab();
        }

        return Journal.Since(since, Bounds, Source);
    }

    public void Dispose()
    {
        _disposed = true;
        _newest?.Dispose();
        _grabber?.Dispose();
    }

    private static FrameTransform Whole(int width, int height) => new(new ScreenRect(0, 0, width, height), width, height);

    /// <summary>
    /// Afterwards the journal holds everything drawn up to now, and whatever is drawn from now on will be reported, even where it was
    /// already reported before: the server keeps silent about regions that were not acknowledged.
    /// </summary>
    private void Settle()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _damage?.Acknowledge();
        _connection.Synchronize();
        Pump();
    }

    private ScreenFrame Grab()
    {
        ChangeStamp stamp = Journal.Now;
        FrameTransform transform = _transform;
        var pixels = PixelBuffer.Rent(transform.Frame.Width, transform.Frame.Height);
        try
        {
            _grabber ??= CreateGrabber();
            _grabber.Grab(pixels);
        }
        catch
        {
            pixels.Dispose();
            throw;
        }

        if (_damage is null && _newest is not null)
        {
            stamp = RecordDifferences(_newest.Pixels, pixels);
        }

        _newest?.Dispose();
        _newest = new ScreenFrame(new FrameId(++_frames), _options.Time.GetUtcNow(), transform, pixels) { Stamp = stamp };
        return _newest;
    }

    private ChangeStamp RecordDifferences(PixelBuffer before, PixelBuffer after)
    {
        foreach (ScreenRect region in FrameDifference.Regions(before, after))
        {
            Journal.Record(region);
        }

        return Journal.Now;
    }

    private void Resize(int width, int height)
    {
        if (Bounds.Width == width && Bounds.Height == height)
        {
            return;
        }

        _transform = Whole(width, height);
        _grabber?.Dispose();
        _grabber = null;
        Journal.Record(Bounds);
    }

    private IXGrabber CreateGrabber()
    {
        IXGrabber? shared = _options.UseSharedMemory ? SharedMemoryGrabber.TryCreate(_connection, Bounds.Width, Bounds.Height) : null;
        return shared ?? new PlainGrabber(_connection);
    }
}
