using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Execution.Resolving;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Verifying;

/// <summary>Evaluates conditions on windows. Pure.</summary>
internal static class WindowConditions
{
    /// <summary>Tells whether a window exists.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="windows">The windows.</param>
    /// <returns>The verdict.</returns>
    public static ConditionVerdict Exists(WindowExists condition, IReadOnlyList<WindowInfo> windows) =>
        Find(condition.Title, condition.Application, windows) is { } found
            ? new ConditionVerdict(true, $"{WindowText.Of(found)} is there")
            : new ConditionVerdict(false, $"the windows are {WindowText.List(windows)}");

    /// <summary>Tells whether a window is gone.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="windows">The windows.</param>
    /// <returns>The verdict.</returns>
    public static ConditionVerdict Gone(WindowGone condition, IReadOnlyList<WindowInfo> windows) =>
        Find(condition.Title, condition.Application, windows) is { } found
            ? new ConditionVerdict(false, $"{WindowText.Of(found)} is still there")
            : new ConditionVerdict(true, $"no window {condition.Title} is there");

    private static WindowInfo? Find(TextPattern title, string? application, IReadOnlyList<WindowInfo> windows) => windows.FirstOrDefault(w =>
        title.Matches(w.Title) && (application is null || string.Equals(application, w.Application, StringComparison.OrdinalIgnoreCase)));
}
