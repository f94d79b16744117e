using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>A shape that the JSON schema describes once, under <c>$defs</c>, because it occurs often or within itself.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
/// <param name="name">The name of the definition.</param>
/// <param name="shape">The shape.</param>
internal sealed class ReferenceShape<T>(string name, Func<Shape<T>> shape) : Shape<T>
{
    /// <summary>Gets the name of the definition.</summary>
    public string Name => name;

    /// <summary>Describes the shape itself.</summary>
    /// <returns>A JSON schema.</returns>
    public JsonObject Definition() => shape().Schema();

    /// <inheritdoc/>
    public override T? Read(YamlNode node, ReadContext context) => shape().Read(node, context);

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["$ref"] = $"#/$defs/{name}" };
}
