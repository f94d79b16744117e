using YoutuVl.Actuators.Execution.Looking;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Actionability;

/// <summary>Finds dialogs that keep the rest of their application from being used. Pure.</summary>
internal static class ModalDialogs
{
    /// <summary>Finds a window that an element's application opened after a list of the windows was read; only the tree tells whether it is modal.</summary>
    /// <param name="element">The element.</param>
    /// <param name="before">The windows then.</param>
    /// <param name="now">The windows now.</param>
    /// <returns>The window; null when there is no new one.</returns>
    public static WindowInfo? Opened(ScreenElement element, IReadOnlyList<WindowInfo> before, IReadOnlyList<WindowInfo> now) => now.FirstOrDefault(w =>
        !w.IsPopup && w.ProcessId is { } process && process == element.ProcessId && before.All(b => b.Id != w.Id));

    /// <summary>Finds the modal dialog that has to be answered before an element can be used.</summary>
    /// <param name="element">The element.</param>
    /// <param name="look">The look.</param>
    /// <returns>The dialog; null when none is in the way.</returns>
    public static ScreenElement? Blocking(ScreenElement element, Look look)
    {
        if (element.ProcessId is null || look.Window(element.Window) is not { IsPopup: false } own)
        {
            return null;
        }

        // Of dialogs that opened one another only the topmost takes input, so what lies beneath the element's window does not count.
        return look.Elements.FirstOrDefault(e =>
            e.Has(ElementStates.Modal | ElementStates.Showing)
            && e.ProcessId == element.ProcessId
            && look.Window(e.Window) is { IsPopup: false } window
            && window.Id != own.Id
            && window.StackIndex > own.StackIndex);
    }
}
