using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Agent.Scenarios.Reading.Verbs;

/// <summary>The verbs of windows and applications.</summary>
internal static class WindowVerbs
{
    private static readonly ScenarioKey<ScreenPoint> To = new("to", PairShape.Point, "The new top left corner, as [x, y] in screen pixels.") { IsRequired = true };
    private static readonly ScenarioKey<(int Width, int Height)> Size = new("size", PairShape.Size, "The new size of its content, as [width, height] in pixels.") { IsRequired = true };
    private static readonly ScenarioKey<WindowState> State = new("state", Shapes.Word<WindowState>("window state"), "The new state.") { IsRequired = true };
    private static readonly ScenarioKey<LaunchRequest> Command = new("launch", CommandShape.Instance, "Launch this application and wait for its window.");

    /// <summary>Gets the verbs.</summary>
    public static IReadOnlyList<Variant<AgentAction>> All { get; } =
    [
        One("activate-window", "Raise the window and give it the keyboard input.", [], (window, _) => new ActivateWindowAction(window)),
        One("move-window", "Move the window.", [To], (window, a) => new MoveWindowAction(window, a.Get(To))),
        One("resize-window", "Resize the window.", [Size], (window, a) => new ResizeWindowAction(window, a.Get(Size).Width, a.Get(Size).Height)),
        One("set-window-state", "Minimize, maximize or restore the window.", [State], (window, a) => new SetWindowStateAction(window, a.Get(State))),
        One("close-window", "Ask the window to close; its application may ask the user first.", [], (window, _) => new CloseWindowAction(window)),
        new([Command, .. VerbKeys.Acting], a => new LaunchAction(a.Get(Command).Command, a.Get(Command).Arguments)),
    ];

    private static Variant<AgentAction> One(string verb, string summary, IReadOnlyList<ScenarioKey> keys, Func<WindowTarget, Arguments, AgentAction> make)
    {
        ScenarioKey<WindowTarget> window = new(verb, WindowTargetShape.Instance, summary);
        return new Variant<AgentAction>([window, .. keys, .. VerbKeys.Acting], a => make(a.Get(window), a));
    }
}
