using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Scenarios.Yaml;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>What a step acts on: a name, one way to find it, or a list of ways of which the first that matches decides.</summary>
internal static class TargetShape
{
    private static readonly ScenarioKey<TextPattern> Window = new("window", TextPatternShape.Instance, "Look only in the window with this title.");
    private static readonly ScenarioKey<string> App = new("app", Shapes.Text, "Look only in this application.");
    private static readonly ListShape<LocatorStrategy> Ways = new(AnchorShape.Instance, 1) { TooFew = "The list of ways to find the target is empty." };
    private static readonly ScenarioKey<IReadOnlyList<LocatorStrategy>> FirstOf = new("first-of", Ways, "Ways to find the element, best first; the first that matches decides.");
    private static readonly ScenarioKey<ScreenPoint> Point = new("point", PairShape.Point, "A pixel of the screen, as [x, y].");
    private static readonly ScenarioKey<bool> Focused = new("focused", Shapes.Word("value", new Dictionary<string, bool> { ["true"] = true }), "The element with the keyboard focus: true.");

    private static VariantShape<Target> Mapping { get; } = new("target",
    [
        .. StrategyShape.Variants.Select(v => v.With<Target>([Window, App], (s, a) => Find([s], a))),
        new([FirstOf, Window, App], a => Find(a.Get(FirstOf), a)),
        new([Point], a => new PointTarget(a.Get(Point))),
        new([Focused], _ => new FocusedTarget()),
    ])
    {
        ReadOther = ReadOther,
        OtherSchemas = () => [Shapes.Text.Schema(), Ways.Schema()],
    };

    /// <summary>Gets the shape.</summary>
    public static ReferenceShape<Target> Instance { get; } = new("target", () => Mapping);

    private static LocatorTarget? ReadOther(YamlNode node, ReadContext context)
    {
        if (node is not YamlSequence)
        {
            return StrategyShape.ReadName(node, context) is { } strategy ? new LocatorTarget(Locator.Of(strategy)) : null;
        }

        var before = context.ErrorCount;
        var ways = Ways.Read(node, context);
        return context.ErrorCount == before ? new LocatorTarget(new Locator(ways)) : null;
    }

    // A description alone goes straight to the model that sees; among other ways it is one of them.
    private static Target Find(IReadOnlyList<LocatorStrategy> ways, Arguments arguments)
    {
        var scope = arguments.Has(Window) || arguments.Has(App) ? new LocatorScope(arguments.Find(Window), arguments.Find(App)) : null;
        return ways is [DescriptionStrategy described] && scope is null && !arguments.Has(FirstOf)
            ? new DescribedTarget(described.Description)
            : new LocatorTarget(new Locator(ways) { Scope = scope });
    }
}
