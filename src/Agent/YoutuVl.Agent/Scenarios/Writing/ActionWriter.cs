using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Scenarios.Reading;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Writing;

using Entries = IEnumerable<(string Key, YamlNode? Value)>;

/// <summary>Writes actions as steps.</summary>
internal static class ActionWriter
{
    /// <summary>Writes an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="into">The variable that takes what the action reads.</param>
    /// <returns>The keys of the step, the verb first.</returns>
    public static Entries Of(AgentAction action, string into)
    {
        var own = Pointer(action) ?? Keyboard(action) ?? Element(action, into) ?? Window(action) ?? Other(action, into);
        return own.Concat(
        [
            ("expect", action.Expect is null ? null : ConditionWriter.Of(action.Expect)),
            ("timeout", action.Timeout is { } timeout ? NodeMaker.Duration(timeout) : null),
            ("route", action.Route == RoutePreference.Auto ? null : NodeMaker.Word(Words.Of(action.Route))),
        ]);
    }

    private static Entries? Pointer(AgentAction action) => action switch
    {
        MovePointerAction move => [(move.Verb, TargetWriter.Of(move.Target))],
        ClickAction click =>
        [
            (click.Verb, TargetWriter.Of(click.Target)),
            ("button", Button(click.Button)),
            ("count", click.Count == 1 ? null : NodeMaker.Number(click.Count)),
            ("modifiers", Modifiers(click.Modifiers)),
        ],
        ButtonDownAction down => [(down.Verb, Place(down.Target)), ("button", Button(down.Button))],
        ButtonUpAction up => [(up.Verb, Place(up.Target)), ("button", Button(up.Button))],
        DragAction drag =>
        [
            (drag.Verb, NodeMaker.List(drag.Path.Select(TargetWriter.Of))),
            ("button", Button(drag.Button)),
            ("modifiers", Modifiers(drag.Modifiers)),
        ],
        ScrollAction scroll =>
        [
            (scroll.Verb, Place(scroll.Target)),
            ("down", NodeMaker.Number(scroll.NotchesDown)),
            ("right", scroll.NotchesRight == 0 ? null : NodeMaker.Number(scroll.NotchesRight)),
        ],
        _ => null,
    };

    private static Entries? Keyboard(AgentAction action) => action switch
    {
        TypeAction type => [(type.Verb, NodeMaker.Text(type.Text)), ("target", Optional(type.Target))],
        KeyAction key =>
        [
            (key.Verb, NodeMaker.Text(key.Chord.ToString())),
            ("repeat", key.Repeat == 1 ? null : NodeMaker.Number(key.Repeat)),
            ("target", Optional(key.Target)),
        ],
        HoldKeyAction hold => [(hold.Verb, NodeMaker.Text(hold.Chord.ToString())), ("for", NodeMaker.Duration(hold.Duration))],
        FillSecretAction fill => [(fill.Verb, NodeMaker.Text(fill.Secret)), ("target", Optional(fill.Target))],
        _ => null,
    };

    private static Entries? Element(AgentAction action, string into) => action switch
    {
        InvokeAction invoke => [(invoke.Verb, TargetWriter.Of(invoke.Target))],
        ToggleAction toggle => [(toggle.State switch { null => "toggle", true => "check", _ => "uncheck" }, TargetWriter.Of(toggle.Target))],
        SelectAction select => [(select.Selected ? "select" : "deselect", TargetWriter.Of(select.Target))],
        ExpandAction expand => [(expand.Expanded ? "expand" : "collapse", TargetWriter.Of(expand.Target))],
        SetValueAction set => [(set.Verb, NodeMaker.Number(set.Value)), ("target", TargetWriter.Of(set.Target))],
        SetTextAction set => [(set.Verb, NodeMaker.Text(set.Text)), ("target", TargetWriter.Of(set.Target))],
        FocusAction focus => [(focus.Verb, TargetWriter.Of(focus.Target))],
        ScrollIntoViewAction scroll => [(scroll.Verb, TargetWriter.Of(scroll.Target))],
        ReadAction read => [(read.Verb, TargetWriter.Of(read.Target)), ("into", NodeMaker.Word(into))],
        _ => null,
    };

    private static Entries? Window(AgentAction action) => action switch
    {
        ActivateWindowAction activate => [(activate.Verb, TargetWriter.Of(activate.Window))],
        MoveWindowAction move => [(move.Verb, TargetWriter.Of(move.Window)), ("to", TargetWriter.Pair(move.TopLeft))],
        ResizeWindowAction resize =>
            [(resize.Verb, TargetWriter.Of(resize.Window)), ("size", NodeMaker.List([NodeMaker.Number(resize.Width), NodeMaker.Number(resize.Height)]))],
        SetWindowStateAction set => [(set.Verb, TargetWriter.Of(set.Window)), ("state", NodeMaker.Word(Words.Of(set.State)))],
        CloseWindowAction close => [(close.Verb, TargetWriter.Of(close.Window))],
        _ => null,
    };

    private static Entries Other(AgentAction action, string into) => action switch
    {
        LaunchAction launch => [(launch.Verb, NodeMaker.List(launch.Arguments.Prepend(launch.Command).Select(NodeMaker.Text)))],
        SetClipboardAction set => [(set.Verb, NodeMaker.Text(set.Text))],
        ReadClipboardAction read => [(read.Verb, NodeMaker.Word(into))],
        WaitAction wait => [(wait.Verb, NodeMaker.Duration(wait.Duration))],
        WaitForAction wait => [(wait.Verb, ConditionWriter.Of(wait.Condition))],
        AssertAction assert => [(assert.Verb, ConditionWriter.Of(assert.Condition)), ("message", TargetWriter.OptionalText(assert.Message))],
        _ => throw new InvalidOperationException($"Unknown verb {action.Verb}."),
    };

    private static YamlScalar? Button(PointerButton button) => button == PointerButton.Left ? null : NodeMaker.Word(Words.Of(button));

    private static YamlSequence? Modifiers(KeyModifiers modifiers) => modifiers == KeyModifiers.None ? null : NodeMaker.List(
        Enum.GetValues<KeyModifiers>().Where(m => m != KeyModifiers.None && modifiers.HasFlag(m)).Select(m => NodeMaker.Word(Words.Of(m))));

    private static YamlNode Place(Target? target) => target is null ? NodeMaker.Word(PlaceShape.Here) : TargetWriter.Of(target);

    private static YamlNode? Optional(Target? target) => target is null ? null : TargetWriter.Of(target);
}
