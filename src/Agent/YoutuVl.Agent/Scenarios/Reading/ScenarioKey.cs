using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>A key that a mapping may have.</summary>
/// <param name="name">The key.</param>
/// <param name="summary">What it is for, in a sentence.</param>
internal abstract class ScenarioKey(string name, string summary)
{
    /// <summary>Gets the key.</summary>
    public string Name { get; } = name;

    /// <summary>Gets what it is for, in a sentence.</summary>
    public string Summary { get; } = summary;

    /// <summary>Gets a value indicating whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Reads the value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="context">The reading.</param>
    /// <returns>What was read.</returns>
    public abstract object? Read(YamlNode node, ReadContext context);

    /// <summary>Describes the value.</summary>
    /// <returns>A JSON schema.</returns>
    public abstract JsonObject Schema();
}

/// <summary>A key whose value has a shape.</summary>
/// <typeparam name="T">What the value is read as.</typeparam>
/// <param name="name">The key.</param>
/// <param name="shape">The shape of the value; a function, because shapes may contain themselves.</param>
/// <param name="summary">What it is for, in a sentence.</param>
internal sealed class ScenarioKey<T>(string name, Func<Shape<T>> shape, string summary) : ScenarioKey(name, summary)
{
    /// <summary>Initializes a new instance of the <see cref="ScenarioKey{T}"/> class.</summary>
    /// <param name="name">The key.</param>
    /// <param name="shape">The shape of the value.</param>
    /// <param name="summary">What it is for, in a sentence.</param>
    public ScenarioKey(string name, Shape<T> shape, string summary)
        : this(name, () => shape, summary)
    {
    }

    /// <inheritdoc/>
    public override object? Read(YamlNode node, ReadContext context) => shape().Read(node, context);

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = shape().Schema();
        return schema.ContainsKey("description") ? schema : new JsonObject([new("description", Summary), .. schema.Select(Detach)]);

        static KeyValuePair<string, JsonNode?> Detach(KeyValuePair<string, JsonNode?> pair) => new(pair.Key, pair.Value?.DeepClone());
    }
}
