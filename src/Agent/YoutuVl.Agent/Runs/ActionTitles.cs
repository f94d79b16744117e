using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Agent.Runs;

/// <summary>Says in a few words what an action does, for step tables and reports.</summary>
public static class ActionTitles
{
    private const int LongestText = 40;

    /// <summary>Says what an action does.</summary>
    /// <param name="action">The action.</param>
    /// <returns>A few words on one line, for example <c>click Button 'Save'</c>.</returns>
    public static string Of(AgentAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return PointerTitle(action) ?? KeyboardTitle(action) ?? ElementTitle(action) ?? OtherTitle(action);
    }

    private static string? PointerTitle(AgentAction action) => action switch
    {
        ClickAction click => $"{Clicks(click)} {click.Target}",
        MovePointerAction move => $"move to {move.Target}",
        ButtonDownAction down => $"press the {down.Button} button{On(down.Target)}",
        ButtonUpAction up => $"release the {up.Button} button{On(up.Target)}",
        DragAction drag => $"drag from {drag.Path[0]} to {drag.Path[^1]}",
        ScrollAction scroll => $"scroll {scroll.NotchesDown} down, {scroll.NotchesRight} right{On(scroll.Target)}",
        _ => null,
    };

    private static string? KeyboardTitle(AgentAction action) => action switch
    {
        TypeAction type => $"type \"{Short(type.Text)}\"{Into(type.Target)}",
        KeyAction key => $"press {key.Chord}{(key.Repeat > 1 ? $" {key.Repeat} times" : string.Empty)}{Into(key.Target)}",
        HoldKeyAction hold => $"hold {hold.Chord} for {hold.Duration.TotalMilliseconds} ms",
        FillSecretAction fill => $"fill in the secret {fill.Secret}{Into(fill.Target)}",
        SetClipboardAction set => $"put \"{Short(set.Text)}\" on the clipboard",
        ReadClipboardAction => "read the clipboard",
        _ => null,
    };

    private static string? ElementTitle(AgentAction action) => action switch
    {
        InvokeAction invoke => $"invoke {invoke.Target}",
        ToggleAction toggle => $"{toggle.State switch { null => "toggle", true => "check", _ => "uncheck" }} {toggle.Target}",
        SelectAction select => $"{(select.Selected ? "select" : "deselect")} {select.Target}",
        ExpandAction expand => $"{(expand.Expanded ? "expand" : "collapse")} {expand.Target}",
        SetValueAction set => $"set {set.Target} to {set.Value}",
        SetTextAction set => $"set the text of {set.Target} to \"{Short(set.Text)}\"",
        FocusAction focus => $"focus {focus.Target}",
        ScrollIntoViewAction scroll => $"scroll {scroll.Target} into view",
        ReadAction read => $"read {read.Target}",
        _ => null,
    };

    private static string OtherTitle(AgentAction action) => action switch
    {
        ActivateWindowAction activate => $"activate {activate.Window}",
        MoveWindowAction move => $"move {move.Window} to {move.TopLeft}",
        ResizeWindowAction resize => $"resize {resize.Window} to {resize.Width}x{resize.Height}",
        SetWindowStateAction set => $"set {set.Window} to {set.State}",
        CloseWindowAction close => $"close {close.Window}",
        LaunchAction launch => $"launch {Short(string.Join(' ', launch.Arguments.Prepend(launch.Command)))}",
        WaitAction wait => $"wait {wait.Duration.TotalMilliseconds} ms",
        WaitForAction wait => $"wait until {wait.Condition}",
        AssertAction assert => $"check that {assert.Condition}",
        _ => action.Verb,
    };

    private static string Clicks(ClickAction click) => (click.Button, click.Count) switch
    {
        (PointerButton.Left, 1) => "click",
        (PointerButton.Left, 2) => "double-click",
        (PointerButton.Right, 1) => "right-click",
        var (button, count) => $"{button} click {count} times on",
    };

    private static string On(Target? target) => target is null ? string.Empty : $" on {target}";

    private static string Into(Target? target) => target is null ? string.Empty : $" into {target}";

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings("⏎").Replace('\t', '→');
        return line.Length <= LongestText ? line : $"{line[..(char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText)]}…";
    }
}
