using YoutuVl.Actuators.Conditions;
using YoutuVl.Agent.Scenarios.Reading;
using YoutuVl.Agent.Scenarios.Yaml;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Scenarios.Writing;

/// <summary>Writes conditions.</summary>
internal static class ConditionWriter
{
    /// <summary>Writes a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The node.</returns>
    public static YamlMapping Of(Condition condition) => condition switch
    {
        ElementExists exists => NodeMaker.Mapping(("visible", TargetWriter.Of(exists.Target))),
        ElementGone gone => NodeMaker.Mapping(("gone", TargetWriter.Of(gone.Target))),
        ElementHasState state => NodeMaker.Mapping(("element", TargetWriter.Of(state.Target)), (state.Present ? "is" : "is-not", States(state.States))),
        ElementHasText text => NodeMaker.Mapping(("element", TargetWriter.Of(text.Target)), ("shows", TargetWriter.Of(text.Text))),
        WindowExists window => NodeMaker.Mapping(("window", TargetWriter.Of(window.Title)), ("app", TargetWriter.OptionalText(window.Application))),
        WindowGone window => NodeMaker.Mapping(("window-gone", TargetWriter.Of(window.Title)), ("app", TargetWriter.OptionalText(window.Application))),
        ScreenIsStable stable => NodeMaker.Mapping(("stable", NodeMaker.Duration(stable.Quiet))),
        ProcessExited exited => NodeMaker.Mapping(
            ("exited", NodeMaker.Text(exited.Application)), ("exit-code", exited.ExitCode is { } code ? NodeMaker.Number(code) : null)),
        FileHasContent file => NodeMaker.Mapping(
            ("file", NodeMaker.Text(file.Path)), ("equals", TargetWriter.OptionalText(file.EqualTo)), ("contains", TargetWriter.OptionalText(file.Containing))),
        ClipboardHasText clipboard => NodeMaker.Mapping(("clipboard", TargetWriter.Of(clipboard.Text))),
        _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
    };

    private static YamlSequence States(ElementStates states) => NodeMaker.List(
        Enum.GetValues<ElementStates>().Where(s => s != ElementStates.None && states.HasFlag(s)).Select(s => NodeMaker.Word(Words.Of(s))));
}
