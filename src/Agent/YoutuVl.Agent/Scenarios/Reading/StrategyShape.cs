using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Scenarios.Yaml;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>One way to find an element.</summary>
internal static class StrategyShape
{
    private const string RelationHelp = "The element next to it: a name, or a mapping that finds it. 'role' and 'name' say what is wanted there.";

    private static readonly ScenarioKey<string> Id = new("id", Shapes.Text, "The id that the application's author gave.");
    private static readonly ScenarioKey<TextPattern> Text = new("text", TextPatternShape.Instance, "Any text that the element shows: its name, its value, or recognised text.");
    private static readonly ScenarioKey<string> Described = new("described", Shapes.Text, "A description in words, for a model that sees the screen.");
    private static readonly ScenarioKey<ElementRole> Role = new("role", Shapes.Word<ElementRole>("role"), "The role of the element.");
    private static readonly ScenarioKey<TextPattern> Name = new("name", TextPatternShape.Instance, "The accessible name of the element.");
    private static readonly ScenarioKey<int> Nth = new("nth", Shapes.Integer(1, 10_000), "Which of several matches to take, from 1 in the order of the tree.");

    /// <summary>Gets the kinds.</summary>
    public static IReadOnlyList<Variant<LocatorStrategy>> Variants { get; } =
    [
        new([Role, Name, Nth], BuildRoleName) { IsFallback = true, Title = "a target" },
        new([Id], a => new AutomationIdStrategy(a.Get(Id))),
        new([Text], a => new TextStrategy(a.Get(Text))),
        new([Described], a => new DescriptionStrategy(a.Get(Described))),
        .. Enum.GetValues<SpatialRelation>().Select(Relation),
    ];

    /// <summary>Gets the shape: a mapping, or a name.</summary>
    public static VariantShape<LocatorStrategy> Instance { get; } = new("target", Variants)
    {
        ReadOther = ReadName,
        OtherSchemas = () => [Shapes.Text.Schema()],
    };

    /// <summary>Reads a name.</summary>
    /// <param name="node">The name.</param>
    /// <param name="context">The reading.</param>
    /// <returns>The way to find the element of that name; null after an error.</returns>
    public static LocatorStrategy? ReadName(YamlNode node, ReadContext context)
    {
        if (node is not YamlScalar { IsNothing: false })
        {
            context.Error(node, "The target is missing: give a name, or a mapping such as {role: button, name: Save}.");
            return null;
        }

        var name = Shapes.Text.Read(node, context);
        return name is null ? null : new RoleNameStrategy(null, TextPattern.Exact(name));
    }

    private static Variant<LocatorStrategy> Relation(SpatialRelation relation)
    {
        ScenarioKey<LocatorStrategy> anchor = new(Words.Of(relation), () => AnchorShape.Instance, RelationHelp);
        return new Variant<LocatorStrategy>(
            [anchor, Role, Name],
            a => new RelationStrategy(relation, a.Get(anchor), a.Has(Role) ? a.Get(Role) : null) { Name = a.Find(Name) });
    }

    private static RoleNameStrategy? BuildRoleName(Arguments arguments)
    {
        if (!arguments.Has(Role) && !arguments.Has(Name))
        {
            arguments.Error("This does not say which element: give 'role', 'name' or both, or another way to find it.");
            return null;
        }

        return new RoleNameStrategy(arguments.Has(Role) ? arguments.Get(Role) : null, arguments.Find(Name))
        {
            Nth = arguments.Has(Nth) ? arguments.Get(Nth) : null,
        };
    }
}
