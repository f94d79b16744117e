using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>What all sessions of one desktop share. Thread-safe: everything happens inside <see cref="Do"/>.</summary>
internal sealed class MemoryCore
{
    private long _frames;
    private long _snapshots;

    public MemoryCore(DesktopState state, MemoryDesktopSettings settings)
    {
        State = state;
        Settings = settings;
        Keyboard = new KeyboardDevice(state, Log);
        Pointer = new PointerDevice(state, Log, Keyboard);
        Composer = new Composer(state);
    }

    public DesktopState State { get; }

    public MemoryDesktopSettings Settings { get; }

    public InputLog Log { get; } = new();

    public OperationHooks Hooks { get; } = new();

    public KeyboardDevice Keyboard { get; }

    public PointerDevice Pointer { get; }

    public Composer Composer { get; }

    public FrameId NextFrame() => new(++_frames);

    public SnapshotId NextSnapshot() => new(++_snapshots);

    /// <summary>Carries out one operation on the desktop, with the trouble that waits for it.</summary>
    /// <exception cref="DisplayLostException">The operation needs the display, and it is lost.</exception>
    public TResult Do<TResult>(DesktopOperation operation, Func<TResult> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using (State.Gate.EnterScope())
        {
            return Hooks.Around(operation, () =>
            {
                ThrowIfLost(operation);
                return work();
            });
        }
    }

    public void Do(DesktopOperation operation, Action work, CancellationToken cancellationToken) => Do(
        operation,
        () =>
        {
            work();
            return true;
        },
        cancellationToken);

    /// <summary>Checks that the display is there.</summary>
    /// <exception cref="DisplayLostException">The display is lost.</exception>
    public void ThrowIfDisplayLost()
    {
        if (State.DisplayLost)
        {
            throw new DisplayLostException(Settings.Name, $"The in-memory display '{Settings.Name}' was lost. Open a new desktop.");
        }
    }

    private void ThrowIfLost(DesktopOperation operation)
    {
        if (operation is not (DesktopOperation.Snapshot or DesktopOperation.Semantic or DesktopOperation.Refresh or DesktopOperation.HitTest or DesktopOperation.Launch))
        {
            ThrowIfDisplayLost();
        }
    }
}
