using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>The pixels of the in-memory desktop.</summary>
internal sealed class MemoryScreen(MemoryCore core) : IScreen
{
    public ScreenRect Bounds
    {
        get
        {
            core.ThrowIfDisplayLost();
            return core.State.Screen;
        }
    }

    public ValueTask<ScreenFrame> CaptureAsync(CancellationToken cancellationToken) =>
        new(core.Do(DesktopOperation.Capture, Capture, cancellationToken));

    public ValueTask<ScreenChanges> ChangesAsync(ChangeStamp since, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        core.ThrowIfDisplayLost();
        return new(core.State.Damage.Since(since, core.State.Screen, ChangeSource.Damage));
    }

    public async ValueTask<ChangeStamp> WaitForChangeAsync(ChangeStamp since, CancellationToken cancellationToken)
    {
        core.ThrowIfDisplayLost();
        var stamp = await core.State.Damage.WaitAsync(since, cancellationToken).ConfigureAwait(false);
        core.ThrowIfDisplayLost();
        return stamp;
    }

    private ScreenFrame Capture()
    {
        var (pixels, stamp) = core.Composer.Picture();
        var screen = core.State.Screen;
        var transform = new FrameTransform(screen, screen.Width, screen.Height);
        return new ScreenFrame(core.NextFrame(), core.State.Time.GetUtcNow(), transform, pixels) { Stamp = stamp };
    }
}
