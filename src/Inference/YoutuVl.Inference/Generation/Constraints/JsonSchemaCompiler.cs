using System.Collections.Immutable;
using System.Text.Json;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Turns a JSON schema into the node of its values.</summary>
internal sealed class JsonSchemaCompiler(Grammar grammar, JsonSchemaLimits limits)
{
    private readonly JsonText _text = new(grammar, limits);

    /// <summary>Compiles a schema.</summary>
    /// <param name="element">The schema.</param>
    /// <param name="path">Where it is, for errors.</param>
    /// <exception cref="SchemaException">It uses what is not supported, or nothing can match it.</exception>
    public GrammarNode Compile(JsonElement element, string path)
    {
        var schema = new SchemaReader(element, path);
        return schema.Form switch
        {
            "const" or "enum" => grammar.Choice([.. schema.Listed().Select(_text.Value)]),
            "anyOf" => Branches(schema, "anyOf"),
            "oneOf" => Exclusive(schema),
            _ => grammar.Choice([.. schema.Types.Select(type => OfType(schema, type))]),
        };
    }

    private GrammarNode OfType(SchemaReader schema, string type) => type switch
    {
        "null" => grammar.Text("null"),
        "boolean" => grammar.Choice(grammar.Text("true"), grammar.Text("false")),
        "integer" => Integer(schema),
        "number" => _text.Number(),
        "string" => String(schema),
        "array" => Array(schema),
        "object" => Object(schema),
        _ => throw schema.Error("type", $"\"{type}\" is no type of JSON schema. Use object, array, string, integer, number, boolean or null."),
    };

    private GrammarNode Branches(SchemaReader schema, string keyword) =>
        grammar.Choice([.. schema.Values(keyword).Select((branch, index) => Compile(branch, $"{schema.Path}/{keyword}/{index}"))]);

    private GrammarNode Exclusive(SchemaReader schema)
    {
        GrammarNode node = Branches(schema, "oneOf");
        ImmutableArray<JsonElement> branches = schema.Values("oneOf");
        for (int second = 1; second < branches.Length; second++)
        {
            for (int first = 0; first < second; first++)
            {
                if (!SchemaOverlap.AreDisjoint(branches[first], branches[second]))
                {
                    throw schema.Error("oneOf", $"a value could match both branch {first} and branch {second}. Tell them apart by a required property with const, or use anyOf.");
                }
            }
        }

        return node;
    }

    private GrammarNode Integer(SchemaReader schema)
    {
        long bound = (long)Math.Pow(10, limits.MaximumDigits) - 1;
        long minimum = schema.Integer("minimum") ?? -bound;
        long maximum = schema.Integer("maximum") ?? bound;
        return minimum <= maximum
            ? schema.Has("minimum") || schema.Has("maximum") ? new IntegerRange(grammar).Between(minimum, maximum) : _text.Integer()
            : throw schema.Error("maximum", $"it is {maximum} and the minimum is {minimum}, so no number matches.");
    }

    private GrammarNode String(SchemaReader schema)
    {
        int minimum = schema.Count("minLength") ?? 0;
        int maximum = Math.Min(schema.Count("maxLength") ?? int.MaxValue, limits.MaximumStringLength);
        return minimum <= maximum
            ? _text.String(minimum, maximum)
            : throw schema.Error("minLength", $"it is {minimum}, and strings may have {maximum} characters. Raise {nameof(JsonSchemaLimits.MaximumStringLength)} or maxLength.");
    }

    private GrammarNode Array(SchemaReader schema)
    {
        if (!schema.Has("items"))
        {
            throw schema.Error("items", "it is missing. Say what the items are.");
        }

        int minimum = schema.Count("minItems") ?? 0;
        int maximum = schema.Count("maxItems") ?? Math.Max(minimum, limits.MaximumItems);
        if (minimum > maximum)
        {
            throw schema.Error("minItems", $"it is {minimum} and maxItems is {maximum}, so no array matches.");
        }

        GrammarNode item = Compile(schema.Single("items"), schema.Path + "/items");
        GrammarNode empty = minimum == 0 ? grammar.Byte(']') : grammar.Nothing;
        GrammarNode further = maximum > 1 ? grammar.Repeat(grammar.Sequence(grammar.Byte(','), _text.Space, item), Math.Max(0, minimum - 1), maximum - 1) : grammar.End;
        GrammarNode filled = maximum > 0 ? grammar.Sequence(item, further, _text.Space, grammar.Byte(']')) : grammar.Nothing;
        return grammar.Sequence(grammar.Byte('['), _text.Space, grammar.Choice(filled, empty));
    }

    private GrammarNode Object(SchemaReader schema)
    {
        ImmutableHashSet<string> required = schema.Required();
        ImmutableArray<ObjectProperty> properties =
        [
            .. schema.Properties().Select(property => new ObjectProperty(
                property.Name, Compile(property.Value, $"{schema.Path}/properties/{property.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}"), required.Contains(property.Name))),
        ];
        return properties.Length <= JsonObjectGrammar.MostProperties
            ? new JsonObjectGrammar(grammar, _text, properties).Build()
            : throw schema.Error("properties", $"there are {properties.Length}; at most {JsonObjectGrammar.MostProperties} are supported. Nest them in smaller objects.");
    }
}
