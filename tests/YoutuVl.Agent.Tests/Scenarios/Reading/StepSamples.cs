namespace YoutuVl.Agent.Tests.Scenarios.Reading;

/// <summary>One step for every verb that a scenario may use.</summary>
internal static class StepSamples
{
    public static IReadOnlyList<string> OfEveryVerb { get; } =
    [
        "click: a", "double-click: a", "right-click: a", "move: a", "button-down: a", "button-up: here", "drag: [a, b]", "scroll: a\ndown: 1",
        "type: a", "key: a", "hold-key: a\nfor: 1s", "fill-secret: S", "set-clipboard: a", "read-clipboard: v",
        "invoke: a", "toggle: a", "check: a", "uncheck: a", "select: a", "deselect: a", "expand: a", "collapse: a", "focus: a", "scroll-into-view: a",
        "set-text: a\ntarget: b", "set-value: 1\ntarget: b", "read: a\ninto: v",
        "activate-window: a", "move-window: a\nto: [1, 2]", "resize-window: a\nsize: [1, 2]", "set-window-state: a\nstate: full-screen", "close-window: a", "launch: a",
        "wait: 1s", "wait-for: {stable: 1s}", "assert: {visible: a}",
    ];
}
