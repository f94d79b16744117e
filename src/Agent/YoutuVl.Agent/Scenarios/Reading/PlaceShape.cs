using System.Text.Json.Nodes;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>Where the pointer acts.</summary>
/// <param name="Target">The element or pixel; null for where the pointer is.</param>
internal sealed record Place(Target? Target);

/// <summary>A target, or the word <c>here</c> for where the pointer is.</summary>
internal sealed class PlaceShape : Shape<Place>
{
    /// <summary>The word for where the pointer is; an element of that name is written {name: here}.</summary>
    public const string Here = "here";

    /// <summary>Gets the only instance.</summary>
    public static PlaceShape Instance { get; } = new();

    /// <inheritdoc/>
    public override Place? Read(YamlNode node, ReadContext context) =>
        node is YamlScalar { Text: Here } ? new Place(null)
        : TargetShape.Instance.Read(node, context) is { } target ? new Place(target)
        : null;

    /// <inheritdoc/>
    public override JsonObject Schema() => TargetShape.Instance.Schema();
}
