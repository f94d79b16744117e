using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Agent.Scenarios.Reading.Verbs;

/// <summary>The verbs that act on elements through the accessibility interface first.</summary>
internal static class ElementVerbs
{
    private static readonly ScenarioKey<TypedText> Text = new("set-text", TypedTextShape.Instance, "Replace the target's whole text by this one; ${secret:NAME} alone fills in a secret.");
    private static readonly ScenarioKey<double> Number = new("set-value", Shapes.Number, "Set the target's number.");

    /// <summary>Gets the verbs.</summary>
    public static IReadOnlyList<Variant<AgentAction>> All { get; } =
    [
        One("invoke", "Do the element's main action.", target => new InvokeAction(target)),
        One("toggle", "Switch the element once.", target => new ToggleAction(target)),
        One("check", "Check the element, or switch it on.", target => new ToggleAction(target, true)),
        One("uncheck", "Uncheck the element, or switch it off.", target => new ToggleAction(target, false)),
        One("select", "Select the item.", target => new SelectAction(target)),
        One("deselect", "Take the item out of the selection.", target => new SelectAction(target, false)),
        One("expand", "Expand the element.", target => new ExpandAction(target)),
        One("collapse", "Collapse the element.", target => new ExpandAction(target, false)),
        One("focus", "Give the element the keyboard focus.", target => new FocusAction(target)),
        One("scroll-into-view", "Scroll the element into view.", target => new ScrollIntoViewAction(target)),
        new([Text, VerbKeys.Element, .. VerbKeys.Routed], a => Set(a.Get(Text), a.Get(VerbKeys.Element))),
        new([Number, VerbKeys.Element, .. VerbKeys.Routed], a => new SetValueAction(a.Get(VerbKeys.Element), a.Get(Number))),
        Read(),
    ];

    private static Variant<AgentAction> One(string verb, string summary, Func<Target, AgentAction> make)
    {
        ScenarioKey<Target> target = new(verb, TargetShape.Instance, summary);
        return new Variant<AgentAction>([target, .. VerbKeys.Routed], a => make(a.Get(target)));
    }

    private static Variant<AgentAction> Read()
    {
        ScenarioKey<Target> target = new("read", TargetShape.Instance, "Read the element's text into a variable.");
        return new Variant<AgentAction>([target, VerbKeys.Into, .. VerbKeys.Looking], a => new ReadAction(a.Get(target)));
    }

    private static AgentAction Set(TypedText text, Target target) =>
        text.Secret is { } secret ? new FillSecretAction(secret, target) : new SetTextAction(target, text.Text);
}
