using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Linux.X11.Native;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.Input;

/// <summary>Pointer input by XTest.</summary>
internal sealed class XPointer(XInjector injector) : IPointer
{
    private const uint WheelUp = 4;
    private const uint WheelDown = 5;
    private const uint WheelLeft = 6;
    private const uint WheelRight = 7;

    public ValueTask<ScreenPoint> PositionAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(injector.Connection.Query("read the pointer's position", display =>
        {
            _ = LibX11.XQueryPointer(display, injector.Connection.Root, out _, out _, out int x, out int y, out _, out _, out _);
            return new ScreenPoint(x, y);
        }));
    }

    public ValueTask MoveAsync(ScreenPoint point, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ScreenRect screen = ReadScreen();
        if (!screen.Contains(point))
        {
            throw new CoordinateOutOfRangeException(point.ToString(), screen.ToString());
        }

        injector.Move(point.X, point.Y);
        return ValueTask.CompletedTask;
    }

    public ValueTask PressAsync(PointerButton button, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        injector.Press(NumberOf(button));
        return ValueTask.CompletedTask;
    }

    public ValueTask ReleaseAsync(PointerButton button, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        injector.Release(NumberOf(button));
        return ValueTask.CompletedTask;
    }

    public ValueTask ScrollAsync(int notchesRight, int notchesDown, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        injector.Click(notchesDown < 0 ? WheelUp : WheelDown, Math.Abs(notchesDown));
        injector.Click(notchesRight < 0 ? WheelLeft : WheelRight, Math.Abs(notchesRight));
        return ValueTask.CompletedTask;
    }

    public ValueTask ReleaseAllAsync()
    {
        injector.ReleaseButtons();
        return ValueTask.CompletedTask;
    }

    private static uint NumberOf(PointerButton button) => button switch
    {
        PointerButton.Left => 1,
        PointerButton.Middle => 2,
        PointerButton.Right => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(button), button, "There is no such pointer button."),
    };

    private ScreenRect ReadScreen() => injector.Connection.Query("measure the screen", display =>
    {
        _ = LibX11.XGetWindowAttributes(display, injector.Connection.Root, out XWindowAttributes root);
        return new ScreenRect(0, 0, root.Width, root.Height);
    });
}
