using System.Text.Json;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>The types that JSON schema tells apart.</summary>
internal static class JsonTypes
{
    /// <summary>The type of a value; whole numbers are numbers.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        JsonValueKind.Number => "number",
        JsonValueKind.String => "string",
        JsonValueKind.Array => "array",
        _ => "object",
    };

    /// <summary>Whether a value is of a type.</summary>
    public static bool Matches(JsonElement value, string type) =>
        Of(value) == type || (type == "integer" && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _));
}
