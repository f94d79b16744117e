using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>Makes actions of captured parts; shared by the languages.</summary>
internal static class ActionParts
{
    /// <summary>Makes an action on the captured <c>target</c>.</summary>
    /// <param name="make">Makes the action.</param>
    /// <param name="kind">What the sentence does with the element.</param>
    /// <returns>What makes it.</returns>
    public static Func<RuleMatch, AgentAction?> On(Func<Target, AgentAction> make, TargetKind kind = TargetKind.Any) =>
        match => match.Target("target", kind) is { } target ? make(target) : null;

    /// <summary>Makes an action on the captured <c>window</c>.</summary>
    /// <param name="make">Makes the action.</param>
    /// <returns>What makes it.</returns>
    public static Func<RuleMatch, AgentAction?> OnWindow(Func<WindowTarget, AgentAction> make) =>
        match => match.Window("window") is { } window ? make(window) : null;

    /// <summary>Makes a click with the captured <c>chord</c> held.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? ClickHolding(RuleMatch match) =>
        match.Target("target") is { } target && Modifiers(match.Raw("chord")) is { } held ? new ClickAction(target, Modifiers: held) : null;

    /// <summary>Makes typing of the captured <c>text</c> into the captured <c>target</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? TypeInto(RuleMatch match) =>
        match.Literal("text") is { Length: > 0 } text && match.Target("target", TargetKind.Field) is { } target ? new TypeAction(text, target) : null;

    /// <summary>Makes typing of the captured <c>text</c> into whatever has the focus.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? Type(RuleMatch match) => match.Literal("text") is { Length: > 0 } text ? new TypeAction(text) : null;

    /// <summary>Makes the replacement of the whole text of the captured <c>target</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? SetText(RuleMatch match) =>
        match.Literal("text") is { } text && match.Target("target", TargetKind.Field) is { } target ? new SetTextAction(target, text) : null;

    /// <summary>Makes the setting of the captured <c>number</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? SetNumber(RuleMatch match) =>
        match.Number("number") is { } number && match.Target("target", TargetKind.Number) is { } target ? new SetValueAction(target, number) : null;

    /// <summary>Makes the filling of the captured <c>target</c>, or of the focus, with the captured <c>secret</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? FillSecret(RuleMatch match) => !match.Has("target") ? new FillSecretAction(match.Text("secret"))
        : match.Target("target", TargetKind.Field) is { } target ? new FillSecretAction(match.Text("secret"), target)
        : null;

    /// <summary>Makes the press of the captured <c>chord</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? Press(RuleMatch match) =>
        match.Chord("chord") is { } chord && match.Count("count") is { } count ? new KeyAction(chord, count) : null;

    /// <summary>Makes the press of a fixed chord.</summary>
    /// <param name="chord">The chord.</param>
    /// <returns>What makes it.</returns>
    public static Func<RuleMatch, AgentAction?> Press(string chord) => _ => new KeyAction(KeyChord.Parse(chord));

    /// <summary>Makes the holding of the captured <c>chord</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? Hold(RuleMatch match) =>
        match.Chord("chord") is { } chord && match.Seconds("seconds") is { TotalSeconds: <= 30 } duration ? new HoldKeyAction(chord, duration) : null;

    /// <summary>Makes a turn of the wheel, over the captured <c>target</c> when there is one.</summary>
    /// <param name="match">The parts.</param>
    /// <param name="down">Notches down for one time.</param>
    /// <param name="right">Notches right for one time.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? Scroll(RuleMatch match, int down, int right)
    {
        var target = match.Has("target") ? match.Target("target", TargetKind.Container) : null;
        return match.Count("count") is { } count && (target is not null || !match.Has("target")) ? new ScrollAction(target, down * count, right * count) : null;
    }

    /// <summary>Makes the scrolling to the captured <c>target</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <param name="ends">Words for an end of the content, which is no element.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? ScrollTo(RuleMatch match, string[] ends) =>
        !ends.Contains(match.Raw("target"), StringComparer.OrdinalIgnoreCase) && match.Target("target") is { } target ? new ScrollIntoViewAction(target) : null;

    /// <summary>Makes a drag from the captured <c>from</c> to the captured <c>to</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? Drag(RuleMatch match) =>
        match.Target("from") is { } from && match.Target("to") is { } to ? new DragAction([from, to]) : null;

    /// <summary>Makes the choice of the captured <c>target</c> in the captured <c>container</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <param name="describe">Makes the phrase "target in container" of the language.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? SelectIn(RuleMatch match, Func<string, string, string> describe) =>
        match.TargetOf(describe(match.Raw("target"), match.Raw("container")), TargetKind.Item) is { } target ? new SelectAction(target) : null;

    /// <summary>Makes the opening of the captured menu.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The actions, or null.</returns>
    public static IReadOnlyList<AgentAction>? OpenMenu(RuleMatch match) =>
        match.MenuNames("menu") is [var name] ? [MenuActions.Open(name, match.Scope)] : null;

    /// <summary>Makes the way along the captured <c>path</c> of menus, "File > Save As…".</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The actions, or null.</returns>
    public static IReadOnlyList<AgentAction>? MenuPath(RuleMatch match) =>
        match.MenuNames("path") is { Count: > 1 } names ? MenuActions.Along(names, match.Scope) : null;

    /// <summary>Makes the wait for the captured <c>condition</c>, at most the captured <c>seconds</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? WaitUntil(RuleMatch match) =>
        match.Condition("condition") is { } condition ? new WaitForAction(condition) { Timeout = match.Seconds("seconds") } : null;

    /// <summary>Makes the wait for the captured <c>target</c> to show.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? WaitForTarget(RuleMatch match) =>
        match.Target("target") is { } target ? new WaitForAction(new ElementExists(target)) { Timeout = match.Seconds("seconds") } : null;

    /// <summary>Makes the check of the captured <c>condition</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? Check(RuleMatch match) => match.Condition("condition") is { } condition ? new AssertAction(condition) : null;

    /// <summary>Makes the wait for the captured <c>window</c> to open.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? WaitForWindow(RuleMatch match) =>
        ConditionParts.WindowIs(match) is { } condition ? new WaitForAction(condition) { Timeout = match.Seconds("seconds") } : null;

    /// <summary>Makes a pause of the captured <c>milliseconds</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? WaitMilliseconds(RuleMatch match) =>
        match.Number("milliseconds") is > 0 and <= 300_000 and var time ? new WaitAction(TimeSpan.FromMilliseconds(time)) : null;

    /// <summary>Makes a pause of the captured <c>seconds</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? Wait(RuleMatch match) => match.Seconds("seconds") is { TotalMinutes: <= 5 } duration ? new WaitAction(duration) : null;

    /// <summary>Makes the launch of the captured <c>command</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action.</returns>
    public static AgentAction? Launch(RuleMatch match) =>
        match.Words("command") is { Count: > 0 } words ? new LaunchAction(words[0], [.. words.Skip(1)]) : null;

    /// <summary>Makes the move of the captured <c>window</c> to the captured <c>x</c> and <c>y</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? MoveWindow(RuleMatch match) =>
        match.Window("window") is { } window && match.Number("x") is { } x && match.Number("y") is { } y ? new MoveWindowAction(window, new ScreenPoint((int)x, (int)y)) : null;

    /// <summary>Makes the resize of the captured <c>window</c> to the captured <c>width</c> and <c>height</c>.</summary>
    /// <param name="match">The parts.</param>
    /// <returns>The action, or null.</returns>
    public static AgentAction? ResizeWindow(RuleMatch match) =>
        match.Window("window") is { } window && match.Number("width") is >= 1 and var width && match.Number("height") is >= 1 and var height
            ? new ResizeWindowAction(window, (int)width, (int)height)
            : null;

    /// <summary>Makes a change of the captured <c>window</c>'s state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>What makes it.</returns>
    public static Func<RuleMatch, AgentAction?> SetState(WindowState state) => OnWindow(window => new SetWindowStateAction(window, state));

    private static KeyModifiers? Modifiers(string text)
    {
        var held = KeyModifiers.None;
        foreach (var name in text.Split('+', StringSplitOptions.TrimEntries))
        {
            if (!KeyChord.TryParse(name + "+a", out var chord))
            {
                return null;
            }

            held |= chord.Modifiers;
        }

        return held;
    }
}
