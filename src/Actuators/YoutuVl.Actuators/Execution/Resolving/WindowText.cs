using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Resolving;

/// <summary>Words for windows.</summary>
internal static class WindowText
{
    /// <summary>Names a window.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The words.</returns>
    public static string Of(WindowInfo window) => window.Title.Length > 0 ? $"window '{window.Title}'"
        : window.Application.Length > 0 ? $"a {(window.IsPopup ? "popup" : "window")} of '{window.Application}'"
        : $"window {window.Id}";

    /// <summary>Names the windows that a person would see in a task bar.</summary>
    /// <param name="windows">The windows.</param>
    /// <returns>The words.</returns>
    public static string List(IEnumerable<WindowInfo> windows)
    {
        var names = windows.Where(w => !w.IsPopup).Select(w => $"'{w.Title}'").ToList();
        return names.Count == 0 ? "none" : string.Join(", ", names);
    }
}
