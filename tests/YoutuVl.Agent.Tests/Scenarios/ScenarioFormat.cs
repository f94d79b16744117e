using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Reading;

namespace YoutuVl.Agent.Tests.Scenarios;

/// <summary>The words of the format, taken from its schema, which is made of the reader's tables.</summary>
internal static class ScenarioFormat
{
    public static JsonObject Schema { get; } = ScenarioSchema.Create();

    /// <summary>The keys that tell the kinds of a definition: the first of each.</summary>
    public static IReadOnlyList<string> Kinds(string definition) => [.. Variants(definition).Select(v => v.First().Key)];

    /// <summary>All keys of a definition.</summary>
    public static IReadOnlyList<string> Keys(string definition) => [.. Variants(definition).SelectMany(v => v.Select(p => p.Key)).Distinct()];

    private static IEnumerable<JsonObject> Variants(string definition) =>
        Schema["$defs"]![definition]!["anyOf"]!.AsArray().Select(v => v!["properties"]).OfType<JsonObject>();
}
