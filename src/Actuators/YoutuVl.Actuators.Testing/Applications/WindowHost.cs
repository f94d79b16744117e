using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Applications;

/// <summary>Gives the widgets of a window what they need from it, and keeps its keyboard focus.</summary>
internal sealed class WindowHost(MemoryWindow window) : IWidgetHost
{
    private Widget? _focused;

    public MemoryApplication Application => window.Application;

    public Lock Gate => window.Desktop.Gate;

    public TimeProvider Time => window.Desktop.Time;

    public ScreenRect Screen => window.Desktop.Screen;

    public bool IsShown => ((ISurface)window).IsShown;

    public bool IsActive => window.IsActive;

    public Widget? Focused => _focused is { Host: not null } ? _focused : null;

    public string? Clipboard
    {
        get
        {
            window.Desktop.ClipboardFetched?.Invoke();
            return window.Desktop.Clipboard;
        }
        set => window.Desktop.Clipboard = value;
    }

    public void Register(Widget widget) => window.Desktop.Register(widget);

    public void Unregister(Widget widget) => window.Desktop.Unregister(widget);

    public void Repaint(Widget widget, ScreenRect region) => window.Desktop.Stack.Expose(SurfaceOf(widget), region);

    public void Notify() => window.Desktop.Notify();

    public void Relayout()
    {
        window.Content.Arrange(window.ContentBounds);
        if (Focused is not { IsShowing: true, IsEnabled: true })
        {
            Focus(FocusOrder.In(window.Content).FirstOrDefault());
        }
    }

    public void Focus(Widget? widget)
    {
        if (widget == _focused || widget is { Focusable: false } or { IsEnabled: false })
        {
            return;
        }

        var before = _focused;
        _focused = widget;
        before?.Repaint();
        widget?.Reveal(widget);
        widget?.Repaint();
        Notify();
    }

    public Popup OpenPopup(PopupOwner owner, ScreenRect area) => window.Desktop.Stack.OpenPopup(owner, area);

    public void ClosePopup(Popup popup) => window.Desktop.Stack.ClosePopup(popup);

    public void ClosePopups() => window.Desktop.Stack.ClosePopups();

    public IDisposable Schedule(TimeSpan delay, TimeSpan? period, Action action) => window.Desktop.Schedule(delay, period, action);

    /// <summary>Finds the popup that a widget is shown in, or else the window.</summary>
    private ISurface SurfaceOf(Widget widget)
    {
        for (var parent = widget.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is PopupOwner { Popup: { } popup })
            {
                return popup;
            }
        }

        return window;
    }
}
