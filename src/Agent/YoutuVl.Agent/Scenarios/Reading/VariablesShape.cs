using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>The variables of a scenario: names with texts, which may use the ones above them. A value given from outside takes the place of the one in the file.</summary>
internal sealed class VariablesShape : Shape<IReadOnlyDictionary<string, string>>
{
    private static readonly Shape<string> NameShape = Shapes.Name("variable");

    /// <summary>Gets the only instance.</summary>
    public static VariablesShape Instance { get; } = new();

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Read(YamlNode node, ReadContext context)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        if (node is not YamlMapping mapping)
        {
            context.Error(node, "A mapping is expected here: a line 'name: text' for each variable.");
            return values;
        }

        foreach (var entry in mapping.Entries)
        {
            if (NameShape.Read(entry.Key, context) is { } name && Shapes.Text.Read(entry.Value, context) is { } value)
            {
                values[name] = context.Overrides.GetValueOrDefault(name, value);
                context.Variables.Set(name, values[name]);
            }
        }

        return values;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = Words.NamePattern },
        ["additionalProperties"] = Shapes.Text.Schema(),
    };
}
