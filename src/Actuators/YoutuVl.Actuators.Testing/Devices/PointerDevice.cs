using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Devices;

/// <summary>The one pointer of the desktop: finds what is under it and does what a toolkit and a window manager do. Used under the desktop's gate.</summary>
internal sealed class PointerDevice(DesktopState desktop, InputLog log, KeyboardDevice keyboard)
{
    private static readonly TimeSpan DoubleClickTime = TimeSpan.FromMilliseconds(400);

    private readonly HashSet<PointerButton> _held = [];
    private Widget? _grab;
    private (MemoryWindow Window, int X, int Y)? _titleDrag;
    private (ScreenPoint Point, PointerButton Button, long At, int Count) _lastPress;

    public ScreenPoint Position { get; private set; } = desktop.Screen.Center;

    public void Move(ScreenPoint point)
    {
        Position = point;
        Record(InputEventKind.Move, string.Empty);
        if (_titleDrag is { } drag)
        {
            drag.Window.MoveTo(new ScreenPoint(point.X - drag.X, point.Y - drag.Y));
        }
        else if (_grab is { Host: not null } widget && _held.Count > 0)
        {
            Deliver(widget, w => w.PointerDrag(point));
        }
    }

    public void Press(PointerButton button)
    {
        if (!_held.Add(button))
        {
            return;
        }

        Record(InputEventKind.ButtonDown, button.ToString());
        var surface = desktop.Stack.At(Position);
        if (desktop.Stack.Popups.Count > 0 && surface is not Popup && surface?.At(Position) is not PopupOwner { IsOpen: true } and not Menu)
        {
            // As in most toolkits a press outside an open menu only closes the menu.
            desktop.Stack.ClosePopups();
            return;
        }

        var input = new PointerInput(Position, button, CountClicks(button), keyboard.Modifiers);
        if (surface is MemoryWindow window)
        {
            PressWindow(window, input);
        }
        else if (surface?.At(Position) is { } item)
        {
            PressWidget(item, input);
        }
    }

    public void Release(PointerButton button)
    {
        if (!_held.Remove(button))
        {
            return;
        }

        Record(InputEventKind.ButtonUp, button.ToString());
        _titleDrag = null;
        if (_grab is { Host: not null } widget)
        {
            var input = new PointerInput(Position, button, _lastPress.Count, keyboard.Modifiers);
            Deliver(widget, w => w.PointerUp(input));
        }

        _grab = _held.Count == 0 ? null : _grab;
    }

    public void Scroll(int right, int down)
    {
        Record(InputEventKind.Scroll, $"{right},{down}");
        var point = Position;
        if (desktop.Stack.At(point)?.At(point) is { } widget)
        {
            OwnerOf(widget)?.Deliver(() =>
            {
                for (var target = widget; target is not null; target = target.Parent)
                {
                    if (target.IsEnabled && !target.Ignores.HasFlag(IgnoredInput.Pointer) && target.Wheel(right, down))
                    {
                        return;
                    }
                }
            });
        }
    }

    private void PressWindow(MemoryWindow window, PointerInput input)
    {
        if (!window.IsActive || window.Blocker is not null)
        {
            var blocked = window.Blocker is not null;
            window.Activate();
            if (blocked)
            {
                return;
            }
        }

        if (((ISurface)window).At(input.Point) is { } widget)
        {
            PressWidget(widget, input);
        }
        else if (input.Button == PointerButton.Left && WindowFrame.CloseButton(window).Contains(input.Point))
        {
            window.Application.Deliver(() => window.RequestClose());
        }
        else if (input.Button == PointerButton.Left && WindowFrame.TitleBar(window).Contains(input.Point))
        {
            _titleDrag = (window, input.Point.X - window.Bounds.X, input.Point.Y - window.Bounds.Y);
        }
    }

    private void PressWidget(Widget widget, PointerInput input)
    {
        _grab = widget;
        if (widget is { Focusable: true } and not PopupOwner)
        {
            Deliver(widget, w => w.Focus());
        }

        Deliver(widget, w => w.PointerDown(input));
    }

    private int CountClicks(PointerButton button)
    {
        var now = desktop.Time.GetTimestamp();
        var again = _lastPress.Count > 0 && _lastPress.Button == button && _lastPress.Point == Position
            && desktop.Time.GetElapsedTime(_lastPress.At, now) <= DoubleClickTime;
        _lastPress = (Position, button, now, again ? _lastPress.Count + 1 : 1);
        return _lastPress.Count;
    }

    private static void Deliver(Widget widget, Action<Widget> handle) => OwnerOf(widget)?.Deliver(() =>
    {
        if (widget is { Host: not null, IsEnabled: true } && !widget.Ignores.HasFlag(IgnoredInput.Pointer))
        {
            handle(widget);
        }
    });

    private static MemoryApplication? OwnerOf(Widget widget) => (widget.Host as WindowHost)?.Application;

    private void Record(InputEventKind kind, string name) => log.Add(new InputEvent(kind, name, Position, desktop.Time.GetUtcNow()));
}
