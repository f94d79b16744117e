using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Agent.Scenarios.Reading.Verbs;

/// <summary>The verbs of the pointer.</summary>
internal static class PointerVerbs
{
    private const int MostNotches = 1000;

    private static readonly ScenarioKey<PointerButton> Button = new("button", Shapes.Word<PointerButton>("button"), "The button; left without it.");
    private static readonly ScenarioKey<int> Count = new("count", Shapes.Integer(1, 3), "How many clicks in a row, 1 to 3.");
    private static readonly ScenarioKey<IReadOnlyList<KeyModifiers>> Modifiers = new(
        "modifiers",
        new ListShape<KeyModifiers>(Shapes.Word("modifier", KeyModifiers.None), 1) { TakesSingleItem = true },
        "Keys held meanwhile.");

    private static readonly ScenarioKey<int> Down = new("down", Shapes.Integer(-MostNotches, MostNotches), "Notches towards the end of the document; negative towards its start.");
    private static readonly ScenarioKey<int> Right = new("right", Shapes.Integer(-MostNotches, MostNotches), "Notches to the right; negative to the left.");

    /// <summary>Gets the verbs.</summary>
    public static IReadOnlyList<Variant<AgentAction>> All { get; } =
    [
        .. Clicks(),
        One("move", "Move the pointer over the target.", [], (target, _) => new MovePointerAction(target)),
        Pressed("button-down", "Press a button over the target, or 'here', and hold it.", (target, button) => new ButtonDownAction(target, button)),
        Pressed("button-up", "Release a button over the target, or 'here'.", (target, button) => new ButtonUpAction(target, button)),
        Drag(),
        At("scroll", "Turn the wheel over the target, or 'here'.", [Down, Right], Scroll),
    ];

    private static IEnumerable<Variant<AgentAction>> Clicks() =>
    [
        One("click", "Click the target; an element that can be invoked is invoked.", [Button, Count, Modifiers],
            (target, a) => new ClickAction(target, a.Get(Button, PointerButton.Left), a.Get(Count, 1), Held(a))),
        One("double-click", "Click the target twice.", [Modifiers], (target, a) => new ClickAction(target, Count: 2, Modifiers: Held(a))),
        One("right-click", "Click the target with the right button.", [Modifiers], (target, a) => new ClickAction(target, PointerButton.Right, Modifiers: Held(a))),
    ];

    private static Variant<AgentAction> Pressed(string verb, string summary, Func<Target?, PointerButton, AgentAction> make) =>
        At(verb, summary, [Button], (target, a) => make(target, a.Get(Button, PointerButton.Left)));

    private static Variant<AgentAction> At(string verb, string summary, IReadOnlyList<ScenarioKey> keys, Func<Target?, Arguments, AgentAction?> make)
    {
        ScenarioKey<Place> place = new(verb, PlaceShape.Instance, summary);
        return new Variant<AgentAction>([place, .. keys, .. VerbKeys.Routed], a => make(a.Get(place).Target, a));
    }

    private static Variant<AgentAction> One(string verb, string summary, IReadOnlyList<ScenarioKey> keys, Func<Target, Arguments, AgentAction?> make)
    {
        ScenarioKey<Target> target = new(verb, TargetShape.Instance, summary);
        return new Variant<AgentAction>([target, .. keys, .. VerbKeys.Routed], a => make(a.Get(target), a));
    }

    private static Variant<AgentAction> Drag()
    {
        ListShape<Target> path = new(TargetShape.Instance, 2) { TooFew = "A drag needs at least two stops: [from, to]." };
        ScenarioKey<IReadOnlyList<Target>> stops = new("drag", path, "Drag along these stops, at least two.");
        return new Variant<AgentAction>(
            [stops, Button, Modifiers, .. VerbKeys.Routed],
            a => new DragAction(a.Get(stops), a.Get(Button, PointerButton.Left), Held(a)));
    }

    private static ScrollAction? Scroll(Target? target, Arguments arguments)
    {
        if (!arguments.Has(Down) && !arguments.Has(Right))
        {
            arguments.Error("'scroll' needs 'down' or 'right', in notches of the wheel; negative numbers go up and left.");
            return null;
        }

        return new ScrollAction(target, arguments.Get(Down, 0), arguments.Get(Right, 0));
    }

    private static KeyModifiers Held(Arguments arguments) =>
        arguments.Get(Modifiers, []).Aggregate(KeyModifiers.None, (all, one) => all | one);
}
