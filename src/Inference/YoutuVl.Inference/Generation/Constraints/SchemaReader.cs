using System.Collections.Immutable;
using System.Text.Json;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Reads one schema object and refuses every keyword that would go unheeded.</summary>
internal sealed class SchemaReader
{
    private static readonly string[] Forms = ["const", "enum", "anyOf", "oneOf", "type"];

    private static readonly ImmutableHashSet<string> Notes =
        ["title", "description", "default", "examples", "$schema", "$id", "$comment", "deprecated", "readOnly", "writeOnly", "format"];

    private static readonly ImmutableDictionary<string, string[]> OfType = new Dictionary<string, string[]>
    {
        ["object"] = ["properties", "required", "additionalProperties"],
        ["array"] = ["items", "minItems", "maxItems"],
        ["string"] = ["minLength", "maxLength"],
        ["integer"] = ["minimum", "maximum"],
    }.ToImmutableDictionary();

    private readonly JsonElement _element;

    public SchemaReader(JsonElement element, string path)
    {
        (_element, Path) = (element, path);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Error("schema", "only objects are supported as schemas. Say with \"type\" what the value is.");
        }

        Form = Array.Find(Forms, Has) ?? throw Error("type", "it is missing, so any value would match. Say what the value is.");
        Types = Has("type") ? ReadTypes() : [];
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!Notes.Contains(property.Name) && !Allowed(property.Name))
            {
                throw Error(property.Name, "this keyword is not supported here, so answers could break it. Leave it out or say it in the description.");
            }
        }
    }

    /// <summary>Where the schema is.</summary>
    public string Path { get; }

    /// <summary>The keyword that says what the values are.</summary>
    public string Form { get; }

    public ImmutableArray<string> Types { get; }

    public bool Has(string keyword) => _element.TryGetProperty(keyword, out _);

    public JsonElement Single(string keyword) => _element.GetProperty(keyword);

    /// <summary>The values that <c>const</c> or <c>enum</c> lists and that are of a right type, at least one.</summary>
    public ImmutableArray<JsonElement> Listed()
    {
        ImmutableArray<JsonElement> values = Form == "const" ? [Single("const")] : Values("enum");
        ImmutableArray<JsonElement> right = Types.IsEmpty ? values : [.. values.Where(value => Types.Any(type => JsonTypes.Matches(value, type)))];
        return right.IsEmpty ? throw Error(Form, "no value is of the type that is asked for.") : right;
    }

    /// <summary>The values of an array, at least one.</summary>
    public ImmutableArray<JsonElement> Values(string keyword)
    {
        JsonElement array = Single(keyword);
        if (array.ValueKind != JsonValueKind.Array || array.GetArrayLength() == 0)
        {
            throw Error(keyword, "it must be an array with at least one entry.");
        }

        return [.. array.EnumerateArray()];
    }

    /// <summary>A number of characters or items, or null.</summary>
    public int? Count(string keyword) => !Has(keyword) ? null
        : Single(keyword) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int count) && count >= 0 ? count
        : throw Error(keyword, "it must be a whole number from 0 to 2,147,483,647.");

    /// <summary>A whole number, or null.</summary>
    public long? Integer(string keyword) => !Has(keyword) ? null
        : Single(keyword) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out long number) ? number
        : throw Error(keyword, "it must be a whole number of at most 64 bits.");

    public ImmutableHashSet<string> Required()
    {
        if (!Has("required"))
        {
            return [];
        }

        JsonElement names = Single("required");
        if (names.ValueKind != JsonValueKind.Array || names.EnumerateArray().Any(name => name.ValueKind != JsonValueKind.String))
        {
            throw Error("required", "it must be an array of names.");
        }

        ImmutableHashSet<string> required = [.. names.EnumerateArray().Select(name => name.GetString()!)];
        string? unknown = required.FirstOrDefault(name => !Properties().Any(property => property.NameEquals(name)));
        return unknown is null ? required : throw Error("required", $"it names \"{unknown}\", which is not among the properties.");
    }

    public ImmutableArray<JsonProperty> Properties()
    {
        if (Has("additionalProperties") && Single("additionalProperties").ValueKind != JsonValueKind.False)
        {
            throw Error("additionalProperties", "only false is supported. List the properties that may occur.");
        }

        return !Has("properties") ? []
            : Single("properties").ValueKind == JsonValueKind.Object ? [.. Single("properties").EnumerateObject()]
            : throw Error("properties", "it must be an object of schemas.");
    }

    public SchemaException Error(string keyword, string problem) => new(keyword, Path, problem);

    private ImmutableArray<string> ReadTypes()
    {
        JsonElement type = Single("type");
        IEnumerable<JsonElement> names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : [type];
        ImmutableArray<string> types = [.. names.Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()! : string.Empty)];
        return types.Length > 0 ? types : throw Error("type", "it names no type.");
    }

    private bool Allowed(string keyword) => Form switch
    {
        "type" => keyword == "type" || Types.Any(type => OfType.TryGetValue(type, out string[]? keywords) && keywords.Contains(keyword)),
        "const" or "enum" => keyword == Form || keyword == "type",
        _ => keyword == Form,
    };
}
