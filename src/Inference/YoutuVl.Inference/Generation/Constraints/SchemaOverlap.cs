using System.Text.Json;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Tells whether two schemas can match a value in common, as far as that shows in their types, their listed values and their required properties.</summary>
internal static class SchemaOverlap
{
    /// <summary>Whether certainly no value matches both.</summary>
    public static bool AreDisjoint(JsonElement left, JsonElement right)
    {
        if (Branches(left) is { } leftBranches)
        {
            return leftBranches.All(branch => AreDisjoint(branch, right));
        }

        if (Branches(right) is not null)
        {
            return AreDisjoint(right, left);
        }

        HashSet<string>? leftValues = Listed(left);
        HashSet<string>? rightValues = Listed(right);
        return leftValues is not null && rightValues is not null
            ? !leftValues.Overlaps(rightValues)
            : !Kinds(left).Overlaps(Kinds(right)) || ObjectsDiffer(left, right);
    }

    private static JsonElement[]? Branches(JsonElement schema) =>
        schema.TryGetProperty("anyOf", out JsonElement branches) || schema.TryGetProperty("oneOf", out branches) ? [.. branches.EnumerateArray()] : null;

    private static HashSet<string>? Listed(JsonElement schema) =>
        schema.TryGetProperty("const", out JsonElement value) ? [JsonText.Canonical(value)]
        : schema.TryGetProperty("enum", out JsonElement values) ? [.. values.EnumerateArray().Select(JsonText.Canonical)]
        : null;

    // An integer is a number too.
    private static HashSet<string> Kinds(JsonElement schema) => Listed(schema) is not null
        ? [.. Entries(schema).Select(JsonTypes.Of)]
        : [.. Types(schema).Select(type => type == "integer" ? "number" : type)];

    private static JsonElement[] Entries(JsonElement schema) => schema.TryGetProperty("const", out JsonElement value) ? [value] : [.. schema.GetProperty("enum").EnumerateArray()];

    private static IEnumerable<string> Types(JsonElement schema)
    {
        JsonElement type = schema.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()!) : [type.GetString()!];
    }

    /// <summary>Whether both are objects only, and one of them requires a property that the other one has with other values only.</summary>
    private static bool ObjectsDiffer(JsonElement left, JsonElement right) =>
        Kinds(left).SetEquals(["object"]) && Kinds(right).SetEquals(["object"]) && (RequiresOther(left, right) || RequiresOther(right, left));

    private static bool RequiresOther(JsonElement one, JsonElement other)
    {
        foreach (string name in one.TryGetProperty("required", out JsonElement required) ? required.EnumerateArray().Select(entry => entry.GetString()!) : [])
        {
            if (other.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(name, out JsonElement there)
                && AreDisjoint(one.GetProperty("properties").GetProperty(name), there))
            {
                return true;
            }
        }

        return false;
    }
}
