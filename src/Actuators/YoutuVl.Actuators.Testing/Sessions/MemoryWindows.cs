using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Devices;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Change;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>The windows of the in-memory desktop. Its window manager carries changes out at once.</summary>
internal sealed class MemoryWindows(MemoryCore core) : IWindows
{
    private SurfaceStack Stack => core.State.Stack;

    public ValueTask<IReadOnlyList<WindowInfo>> ListAsync(CancellationToken cancellationToken) =>
        new(core.Do<IReadOnlyList<WindowInfo>>(DesktopOperation.ListWindows, () => [.. Stack.Surfaces.Select(Describe)], cancellationToken));

    public ValueTask<WindowInfo?> AtPointAsync(ScreenPoint point, CancellationToken cancellationToken) => new(core.Do(
        DesktopOperation.ListWindows,
        () => Stack.At(point) is { } surface ? Describe(surface, Stack.Surfaces.TakeWhile(s => s != surface).Count()) : null,
        cancellationToken));

    public ValueTask<bool> ActivateAsync(WindowId window, CancellationToken cancellationToken) =>
        Change(window, w => w.Activate(), w => w.IsActive, cancellationToken);

    public ValueTask<bool> MoveAsync(WindowId window, ScreenPoint topLeft, CancellationToken cancellationToken) =>
        Change(window, w => w.MoveTo(topLeft), w => (w.Bounds.X, w.Bounds.Y) == (topLeft.X, topLeft.Y), cancellationToken);

    public ValueTask<bool> ResizeAsync(WindowId window, int width, int height, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        return Change(window, w => w.Resize(width, height), _ => true, cancellationToken);
    }

    public ValueTask<bool> SetStateAsync(WindowId window, WindowState state, CancellationToken cancellationToken) =>
        Change(window, w => w.SetState(state), w => w.State == state, cancellationToken);

    public ValueTask<bool> CloseAsync(WindowId window, CancellationToken cancellationToken) =>
        Change(window, w => w.Application.Deliver(() => w.RequestClose()), _ => true, cancellationToken);

    public async ValueTask<ChangeStamp> WaitForChangeAsync(ChangeStamp since, CancellationToken cancellationToken)
    {
        core.ThrowIfDisplayLost();
        var stamp = await core.State.WindowChanges.WaitAsync(since, cancellationToken).ConfigureAwait(false);
        core.ThrowIfDisplayLost();
        return stamp;
    }

    private static WindowInfo Describe(ISurface surface, int index) => surface is MemoryWindow window
        ? new WindowInfo
        {
            Id = window.Id,
            Title = window.Title,
            Application = window.Application.Name,
            ProcessId = window.Application.ProcessId,
            Bounds = window.Bounds,
            ContentBounds = window.ContentBounds,
            State = window.State,
            IsActive = window.IsActive,
            StackIndex = index,
        }
        : new WindowInfo
        {
            Id = surface.Id,
            Title = string.Empty,
            Application = ElementMaker.ApplicationOf(((Popup)surface).Owner)?.Name ?? string.Empty,
            ProcessId = ElementMaker.ApplicationOf(((Popup)surface).Owner)?.ProcessId,
            Bounds = surface.Area,
            ContentBounds = surface.Area,
            IsPopup = true,
            StackIndex = index,
        };

    private ValueTask<bool> Change(WindowId id, Action<MemoryWindow> change, Func<MemoryWindow, bool> done, CancellationToken cancellationToken) =>
        new(core.Do(
            DesktopOperation.ChangeWindow,
            () =>
            {
                if (Stack.Find(id) is not { } window)
                {
                    return false;
                }

                change(window);
                return done(window);
            },
            cancellationToken));
}
