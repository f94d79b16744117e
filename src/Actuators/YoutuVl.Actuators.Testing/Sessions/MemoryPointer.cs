using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>One session's hold on the desktop's pointer.</summary>
internal sealed class MemoryPointer(MemoryCore core) : IPointer
{
    private readonly HashSet<PointerButton> _held = [];

    public ValueTask<ScreenPoint> PositionAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        core.ThrowIfDisplayLost();
        return new(core.Pointer.Position);
    }

    public ValueTask MoveAsync(ScreenPoint point, CancellationToken cancellationToken)
    {
        if (!core.State.Screen.Contains(point))
        {
            throw new CoordinateOutOfRangeException(point.ToString(), core.State.Screen.ToString());
        }

        core.Do(DesktopOperation.PointerMove, () => core.Pointer.Move(point), cancellationToken);
        return ValueTask.CompletedTask;
    }

    public ValueTask PressAsync(PointerButton button, CancellationToken cancellationToken)
    {
        core.Do(
            DesktopOperation.PointerPress,
            () =>
            {
                _held.Add(button);
                core.Pointer.Press(button);
            },
            cancellationToken);
        return ValueTask.CompletedTask;
    }

    public ValueTask ReleaseAsync(PointerButton button, CancellationToken cancellationToken)
    {
        core.Do(
            DesktopOperation.PointerRelease,
            () =>
            {
                _held.Remove(button);
                core.Pointer.Release(button);
            },
            cancellationToken);
        return ValueTask.CompletedTask;
    }

    public ValueTask ScrollAsync(int notchesRight, int notchesDown, CancellationToken cancellationToken)
    {
        core.Do(DesktopOperation.Scroll, () => core.Pointer.Scroll(notchesRight, notchesDown), cancellationToken);
        return ValueTask.CompletedTask;
    }

    public ValueTask ReleaseAllAsync()
    {
        using (core.State.Gate.EnterScope())
        {
            foreach (var button in _held)
            {
                core.Pointer.Release(button);
            }

            _held.Clear();
        }

        return ValueTask.CompletedTask;
    }
}
