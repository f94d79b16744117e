using System.Text;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>Describes one application, window or widget as an element that is in no snapshot yet.</summary>
internal static class ElementMaker
{
    public static ScreenElement Of(MemoryApplication application) => new()
    {
        Id = default,
        Role = ElementRole.Application,
        NativeRole = "application",
        Name = application.Name,
        States = ElementStates.Enabled,
        Application = application.Name,
        ProcessId = application.ProcessId,
        NativeKey = $"a{application.ProcessId}",
    };

    public static ScreenElement Of(MemoryWindow window) => new()
    {
        Id = default,
        Role = window.Role,
        NativeRole = window.Role == ElementRole.Dialog ? "dialog" : "window",
        Name = window.Title.Trim(),
        States = ElementStates.Enabled
            | (window.State == WindowState.Minimized ? ElementStates.None : ElementStates.Showing)
            | (window.IsActive ? ElementStates.Active : ElementStates.None)
            | (window.IsModal ? ElementStates.Modal : ElementStates.None),
        Actions = ElementActions.Focus,
        Bounds = window.State == WindowState.Minimized ? null : window.ContentBounds,
        Window = window.Id,
        Application = window.Application.Name,
        ProcessId = window.Application.ProcessId,
        NativeKey = window.Key,
    };

    public static ScreenElement Of(Widget widget, int maxTextLength)
    {
        var application = ApplicationOf(widget);
        return new ScreenElement
        {
            Id = default,
            Role = widget.Role,
            NativeRole = widget.GetType().Name.ToLowerInvariant(),
            Name = widget.Name.Trim(),
            Description = widget.Description,
            Value = widget.Value is { } text ? Cut(text, maxTextLength) : null,
            TextLength = widget.Value?.Length,
            Range = widget.Range,
            AutomationId = widget.AutomationId,
            States = WidgetSemantics.StatesOf(widget),
            Actions = WidgetSemantics.ActionsOf(widget),
            Bounds = widget.Bounds,
            Application = application?.Name ?? string.Empty,
            ProcessId = application?.ProcessId,
            NativeKey = widget.Key,
        };
    }

    public static MemoryApplication? ApplicationOf(Widget widget) => (widget.Host as WindowHost)?.Application;

    private static string Cut(string text, int length)
    {
        var end = Math.Min(text.Length, Math.Max(0, length));
        return end > 0 && end < text.Length && Rune.TryGetRuneAt(text, end - 1, out var last) && last.Utf16SequenceLength == 2
            ? text[..(end - 1)]
            : text[..end];
    }
}
