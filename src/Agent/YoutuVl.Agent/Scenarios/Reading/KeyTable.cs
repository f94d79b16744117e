using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>The keys that one kind of mapping may have.</summary>
/// <param name="what">What the mapping is, for messages: <c>click</c>, <c>the scenario</c>.</param>
/// <param name="keys">Its keys, in the order in which they are read.</param>
internal sealed class KeyTable(string what, IReadOnlyList<ScenarioKey> keys)
{
    /// <summary>Gets the keys.</summary>
    public IReadOnlyList<ScenarioKey> Keys => keys;

    /// <summary>Reads the values.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="context">The reading; takes errors.</param>
    /// <returns>The values; null when anything is wrong.</returns>
    public Arguments? Read(YamlMapping mapping, ReadContext context)
    {
        var before = context.ErrorCount;
        foreach (var entry in mapping.Entries.Where(e => keys.All(k => k.Name != e.Key.Text)))
        {
            var names = keys.Select(k => k.Name).ToList();
            context.Error(entry.Key, $"{Quote.Of(entry.Key.Text)} is not a key of {what}.{NearestWord.Hint(entry.Key.Text, names)} Allowed: {string.Join(", ", names)}.");
        }

        Dictionary<ScenarioKey, object?> values = [];
        foreach (var key in keys)
        {
            if (mapping.Entries.FirstOrDefault(e => e.Key.Text == key.Name) is { } entry)
            {
                values[key] = key.Read(entry.Value, context);
            }
            else if (key.IsRequired)
            {
                context.Error(mapping, $"'{key.Name}' is missing from {what}: {key.Summary}");
            }
        }

        return context.ErrorCount == before ? new Arguments(mapping, values, context) : null;
    }

    /// <summary>Describes the mapping.</summary>
    /// <returns>A JSON schema.</returns>
    public JsonObject Schema()
    {
        JsonObject schema = new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(keys.Select(k => new KeyValuePair<string, JsonNode?>(k.Name, k.Schema()))),
        };
        if (keys.Any(k => k.IsRequired))
        {
            schema["required"] = new JsonArray([.. keys.Where(k => k.IsRequired).Select(k => JsonValue.Create(k.Name))]);
        }

        return schema;
    }
}
