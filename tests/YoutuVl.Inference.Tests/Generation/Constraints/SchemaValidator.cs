using System.Text.Json;

namespace YoutuVl.Inference.Tests.Generation.Constraints;

/// <summary>Checks a value against a schema by the words of JSON schema, independently of how constraints are made.</summary>
internal static class SchemaValidator
{
    public static bool IsValid(JsonElement schema, JsonElement value)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (!Holds(schema, keyword, value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(JsonElement schema, JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "type" => keyword.Value.ValueKind == JsonValueKind.Array
            ? keyword.Value.EnumerateArray().Any(type => IsOf(value, type.GetString()!))
            : IsOf(value, keyword.Value.GetString()!),
        "const" => JsonElement.DeepEquals(keyword.Value, value),
        "enum" => keyword.Value.EnumerateArray().Any(entry => JsonElement.DeepEquals(entry, value)),
        "anyOf" => keyword.Value.EnumerateArray().Any(branch => IsValid(branch, value)),
        "oneOf" => keyword.Value.EnumerateArray().Count(branch => IsValid(branch, value)) == 1,
        "minLength" => value.ValueKind != JsonValueKind.String || Characters(value) >= keyword.Value.GetInt32(),
        "maxLength" => value.ValueKind != JsonValueKind.String || Characters(value) <= keyword.Value.GetInt32(),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= keyword.Value.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= keyword.Value.GetDouble(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => IsValid(keyword.Value, item)),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => value.ValueKind != JsonValueKind.Object || Known(value, keyword.Value),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(property => schema.GetProperty("properties").TryGetProperty(property.Name, out _)),
        "description" => true,
        _ => throw new InvalidOperationException("The validator does not know " + keyword.Name),
    };

    private static bool Known(JsonElement value, JsonElement properties)
    {
        string[] names = [.. value.EnumerateObject().Select(property => property.Name)];
        return names.Distinct().Count() == names.Length
            && value.EnumerateObject().All(property => !properties.TryGetProperty(property.Name, out JsonElement schema) || IsValid(schema, property.Value));
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble()),
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };

    private static int Characters(JsonElement value) => value.GetString()!.EnumerateRunes().Count();
}
