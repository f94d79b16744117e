using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>What a widget needs from the window that it is in.</summary>
internal interface IWidgetHost
{
    Lock Gate { get; }

    TimeProvider Time { get; }

    ScreenRect Screen { get; }

    bool IsShown { get; }

    bool IsActive { get; }

    Widget? Focused { get; }

    string? Clipboard { get; set; }

    /// <summary>Makes the widget findable by its key, and gives it one when it has none.</summary>
    void Register(Widget widget);

    void Unregister(Widget widget);

    /// <summary>Records that pixels of the widget changed.</summary>
    void Repaint(Widget widget, ScreenRect region);

    /// <summary>Records an accessibility event.</summary>
    void Notify();

    void Relayout();

    void Focus(Widget? widget);

    Popup OpenPopup(PopupOwner owner, ScreenRect area);

    void ClosePopup(Popup popup);

    void ClosePopups();

    /// <summary>Runs an action later, under the gate; the handle cancels it.</summary>
    IDisposable Schedule(TimeSpan delay, TimeSpan? period, Action action);
}
