using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace YoutuVl.Agent.Tests.Scenarios.Reading;

/// <summary>Validates against the part of JSON schema that the scenario schema uses; an unknown keyword is an error, so that none goes unchecked.</summary>
internal sealed class SchemaCheck(JsonObject root)
{
    public bool Accepts(JsonNode? value) => Accepts(root, value);

    private bool Accepts(JsonObject schema, JsonNode? value) => schema.All(k => Keyword(schema, k.Key, k.Value!, value));

    private bool Keyword(JsonObject schema, string name, JsonNode rule, JsonNode? value) => name switch
    {
        "$schema" or "$defs" or "title" or "description" => true,
        "$ref" => Accepts((JsonObject)root["$defs"]![rule.GetValue<string>().Split('/')[^1]]!, value),
        "anyOf" => rule.AsArray().Any(s => Accepts((JsonObject)s!, value)),
        "enum" => rule.AsArray().Any(v => JsonNode.DeepEquals(v, value)),
        "type" => rule is JsonArray types ? types.Any(t => IsType(t!.GetValue<string>(), value)) : IsType(rule.GetValue<string>(), value),
        "pattern" => value is not JsonValue text || text.GetValueKind() != JsonValueKind.String || Regex.IsMatch(text.GetValue<string>(), rule.GetValue<string>()),
        "minimum" => !IsType("number", value) || value!.GetValue<double>() >= rule.GetValue<int>(),
        "maximum" => !IsType("number", value) || value!.GetValue<double>() <= rule.GetValue<int>(),
        "minLength" => value is not JsonValue text || text.GetValueKind() != JsonValueKind.String || text.GetValue<string>().Length >= rule.GetValue<int>(),
        "minItems" => value is not JsonArray list || list.Count >= rule.GetValue<int>(),
        "maxItems" => value is not JsonArray list || list.Count <= rule.GetValue<int>(),
        "minProperties" => value is not JsonObject mapping || mapping.Count >= rule.GetValue<int>(),
        "items" => value is not JsonArray list || list.All(i => Accepts((JsonObject)rule, i)),
        "required" => value is not JsonObject mapping || rule.AsArray().All(k => mapping.ContainsKey(k!.GetValue<string>())),
        "properties" => value is not JsonObject mapping || mapping.All(p => rule[p.Key] is not JsonObject s || Accepts(s, p.Value)),
        "propertyNames" => value is not JsonObject mapping || mapping.All(p => Accepts((JsonObject)rule, JsonValue.Create(p.Key))),
        "additionalProperties" => value is not JsonObject mapping || mapping.Where(p => schema["properties"]?[p.Key] is null).All(p => rule is JsonObject s && Accepts(s, p.Value)),
        _ => throw new InvalidOperationException($"The check does not know '{name}'."),
    };

    private static bool IsType(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => double.IsInteger(value!.GetValue<double>()),
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };
}
