using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>A window: its title, a mapping of <c>title</c> and <c>app</c>, or <c>{active: true}</c>.</summary>
internal static class WindowTargetShape
{
    private static readonly ScenarioKey<TextPattern> Title = new("title", TextPatternShape.Instance, "The title of the window.");
    private static readonly ScenarioKey<string> App = new("app", Shapes.Text, "The application of the window.");
    private static readonly ScenarioKey<bool> Active = new("active", Shapes.Word("value", new Dictionary<string, bool> { ["true"] = true }), "The active window: true.");

    private static VariantShape<WindowTarget> Mapping { get; } = new("window",
    [
        new([Title, App], Build) { IsFallback = true, Title = "a window" },
        new([Active], _ => new WindowTarget()),
    ])
    {
        ReadOther = ReadTitle,
        OtherSchemas = () => [Shapes.Text.Schema()],
    };

    /// <summary>Gets the shape.</summary>
    public static ReferenceShape<WindowTarget> Instance { get; } = new("window", () => Mapping);

    private static WindowTarget Build(Arguments arguments) => new(arguments.Find(Title), arguments.Find(App));

    private static WindowTarget? ReadTitle(YamlNode node, ReadContext context)
    {
        if (node is not YamlScalar { IsNothing: false })
        {
            context.Error(node, "The window is missing: give its title, or a mapping such as {app: mousepad} or {active: true}.");
            return null;
        }

        return Shapes.Text.Read(node, context) is { } title ? new WindowTarget(TextPattern.Exact(title)) : null;
    }
}
