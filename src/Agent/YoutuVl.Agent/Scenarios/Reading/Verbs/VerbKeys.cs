using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Agent.Scenarios.Reading.Verbs;

/// <summary>Keys that several verbs share.</summary>
internal static class VerbKeys
{
    /// <summary>The field that a text or a key goes to.</summary>
    public static readonly ScenarioKey<Target> Field = new("target", TargetShape.Instance, "The element to focus first; without it, whatever has the focus.");

    /// <summary>The element whose content is replaced.</summary>
    public static readonly ScenarioKey<Target> Element = new("target", TargetShape.Instance, "The element whose content is set.") { IsRequired = true };

    /// <summary>The variable that a text is read into.</summary>
    public static readonly ScenarioKey<string> Into = new("into", Shapes.Name("variable"), "The variable that takes the text; later steps use it as ${name}.") { IsRequired = true };

    /// <summary>What must come true.</summary>
    public static readonly ScenarioKey<Condition> Expect = new("expect", ConditionShape.Instance, "What must come true for the step to pass.");

    /// <summary>The most time.</summary>
    public static readonly ScenarioKey<TimeSpan> Timeout = new("timeout", Shapes.Duration(TimeSpan.FromMinutes(30)), "The most time for the step.");

    /// <summary>The route.</summary>
    public static readonly ScenarioKey<RoutePreference> Route = new("route", Shapes.Word<RoutePreference>("route"), "How to act: auto, semantic (accessibility only) or injected (pointer and keyboard only).");

    /// <summary>The step's title.</summary>
    public static readonly ScenarioKey<string> Name = new("name", Shapes.Text, "The step's title in reports.");

    /// <summary>What counts as a pass without proof.</summary>
    public static readonly ScenarioKey<bool> Accept = new(
        "accept",
        Shapes.Word("value", new Dictionary<string, bool> { ["unverified"] = true }),
        "unverified: the step passes although nothing proves its effect; the report says so.");

    /// <summary>Gets the keys of a step that looks or waits.</summary>
    public static IReadOnlyList<ScenarioKey> Looking { get; } = [Name, Timeout];

    /// <summary>Gets the keys of a step that changes something.</summary>
    public static IReadOnlyList<ScenarioKey> Acting { get; } = [Name, Expect, Accept, Timeout];

    /// <summary>Gets the keys of a step that changes something by one of several routes.</summary>
    public static IReadOnlyList<ScenarioKey> Routed { get; } = [Name, Expect, Accept, Timeout, Route];
}
