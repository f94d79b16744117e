using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Scenarios.Reading;
using YoutuVl.Agent.Scenarios.Yaml;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Agent.Scenarios.Writing;

/// <summary>Writes what steps act on.</summary>
internal static class TargetWriter
{
    /// <summary>Writes a target.</summary>
    /// <param name="target">The target.</param>
    /// <returns>The node.</returns>
    /// <exception cref="ScenarioWriteException">The target means nothing in another run.</exception>
    public static YamlNode Of(Target target) => target switch
    {
        LocatorTarget locator => Of(locator.Locator),
        DescribedTarget described => NodeMaker.Mapping(("described", NodeMaker.Text(described.Description))),
        PointTarget point => NodeMaker.Mapping(("point", Pair(point.Point))),
        FocusedTarget => NodeMaker.Mapping(("focused", NodeMaker.Word("true"))),
        _ => throw new ScenarioWriteException($"{target} means nothing in another run, and it is not known which element it was. Find the element by its role and name."),
    };

    /// <summary>Writes a pixel of the screen.</summary>
    /// <param name="point">The pixel.</param>
    /// <returns>The node.</returns>
    public static YamlSequence Pair(ScreenPoint point) => NodeMaker.List([NodeMaker.Number(point.X), NodeMaker.Number(point.Y)]);

    /// <summary>Writes a text to compare with.</summary>
    /// <param name="pattern">The text; null for none.</param>
    /// <returns>The node; null for none.</returns>
    public static YamlNode? Of(TextPattern? pattern) =>
        pattern is null ? null
        : TextPatternShape.Ways.FirstOrDefault(w => w.Match == pattern.Match).Key is { } key ? NodeMaker.Mapping((key, NodeMaker.Text(pattern.Text)))
        : NodeMaker.Text(pattern.Text);

    /// <summary>Writes a window.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The node.</returns>
    /// <exception cref="ScenarioWriteException">The window is only known by its number.</exception>
    public static YamlNode Of(WindowTarget window) => (window.Title, window.Application, window.Id) switch
    {
        (null, null, null) => NodeMaker.Mapping(("active", NodeMaker.Word("true"))),
        (null, null, not null) => throw new ScenarioWriteException($"{window} means nothing in another run. Find the window by its title or application."),
        _ => NodeMaker.Mapping(("title", Of(window.Title)), ("app", OptionalText(window.Application))),
    };

    /// <summary>Writes a text that may be missing.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The node; null for none.</returns>
    public static YamlNode? OptionalText(string? text) => text is null ? null : NodeMaker.Text(text);

    private static YamlNode Of(Locator locator)
    {
        var scope = new (string, YamlNode?)[] { ("window", Of(locator.Scope?.Window)), ("app", OptionalText(locator.Scope?.Application)) };
        if (locator.Strategies is [var single] && (single is not DescriptionStrategy || locator.Scope is not null))
        {
            return NodeMaker.Mapping([.. EntriesOf(single), .. scope]);
        }

        var ways = NodeMaker.List(locator.Strategies.Select(s => NodeMaker.Mapping(EntriesOf(s))));
        return locator.Scope is null ? ways : NodeMaker.Mapping([("first-of", ways), .. scope]);
    }

    private static IEnumerable<(string Key, YamlNode? Value)> EntriesOf(LocatorStrategy strategy) => strategy switch
    {
        AutomationIdStrategy id => [("id", NodeMaker.Text(id.Id))],
        RoleNameStrategy { Role: var role, Name: var name, Nth: var nth } =>
            [("role", role is { } r ? NodeMaker.Word(Words.Of(r)) : null), ("name", Of(name)), ("nth", nth is { } n ? NodeMaker.Number(n) : null)],
        RelationStrategy relation =>
        [
            (Words.Of(relation.Relation), NodeMaker.Mapping(EntriesOf(relation.Anchor))),
            ("role", relation.Role is { } role ? NodeMaker.Word(Words.Of(role)) : null),
            ("name", Of(relation.Name)),
        ],
        TextStrategy text => [("text", Of(text.Text))],
        DescriptionStrategy description => [("described", NodeMaker.Text(description.Description))],
        _ => throw new InvalidOperationException($"Unknown strategy {strategy.GetType().Name}."),
    };
}
