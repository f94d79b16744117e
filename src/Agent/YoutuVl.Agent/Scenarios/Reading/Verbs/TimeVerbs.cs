using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;

namespace YoutuVl.Agent.Scenarios.Reading.Verbs;

/// <summary>The verbs that wait and check.</summary>
internal static class TimeVerbs
{
    private static readonly ScenarioKey<TimeSpan> Wait = new("wait", Shapes.Duration(TimeSpan.FromMinutes(5)), "Let time pass, at most 5 minutes; prefer wait-for.");
    private static readonly ScenarioKey<Condition> WaitFor = new("wait-for", ConditionShape.Instance, "Wait until this is true, at most for the timeout.");
    private static readonly ScenarioKey<Condition> Assert = new("assert", ConditionShape.Instance, "Check that this is true.");
    private static readonly ScenarioKey<string> Message = new("message", Shapes.Text, "What it means when it is not true.");

    /// <summary>Gets the verbs.</summary>
    public static IReadOnlyList<Variant<AgentAction>> All { get; } =
    [
        new([Wait, VerbKeys.Name], a => new WaitAction(a.Get(Wait))),
        new([WaitFor, .. VerbKeys.Looking], a => new WaitForAction(a.Get(WaitFor))),
        new([Assert, Message, .. VerbKeys.Looking], a => new AssertAction(a.Get(Assert), a.Find(Message))),
    ];
}
