using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>A mapping of exactly one of several kinds.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
/// <param name="what">What it is, for messages, without an article: <c>condition</c>.</param>
/// <param name="variants">The kinds.</param>
internal sealed class VariantShape<T>(string what, IReadOnlyList<Variant<T>> variants) : Shape<T>
    where T : class
{
    private readonly Dictionary<string, (Variant<T> Variant, KeyTable Table)> _byKind = variants
        .ToDictionary(v => v.Kind.Name, v => (v, new KeyTable(v.Title, v.Keys)), StringComparer.Ordinal);

    private readonly Variant<T>? _fallback = variants.FirstOrDefault(v => v.IsFallback);

    /// <summary>Gets the kinds.</summary>
    public IReadOnlyList<Variant<T>> Variants => variants;

    /// <summary>Gets what else may stand here: reads a text or a list; null when only a mapping may.</summary>
    public Func<YamlNode, ReadContext, T?>? ReadOther { get; init; }

    /// <summary>Gets the schemas of what else may stand here.</summary>
    public Func<IEnumerable<JsonObject>> OtherSchemas { get; init; } = () => [];

    /// <inheritdoc/>
    public override T? Read(YamlNode node, ReadContext context)
    {
        if (node is YamlMapping mapping)
        {
            return ReadMapping(mapping, context);
        }

        if (ReadOther is not null)
        {
            return ReadOther(node, context);
        }

        context.Error(node, $"A {what} is expected here, with one of the keys: {Kinds()}.");
        return null;
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["anyOf"] = new JsonArray([.. OtherSchemas(), .. variants.Select(SchemaOf)]),
    };

    private T? ReadMapping(YamlMapping mapping, ReadContext context)
    {
        // A key that belongs to the fallback alone does not tell a kind: 'name' also narrows 'right-of'.
        var kinds = mapping.Entries.Where(e => _byKind.TryGetValue(e.Key.Text, out var found) && found.Variant != _fallback).ToList();
        if (kinds.Count > 1)
        {
            context.Error(kinds[1].Key, $"A {what} has one of these keys, not several: {string.Join(" and ", kinds.Select(k => $"'{k.Key.Text}'"))} are both here.");
            return null;
        }

        if (kinds.Count == 0 && (_fallback is null || !mapping.Entries.Any(e => _fallback.Keys.Any(k => k.Name == e.Key.Text))))
        {
            ErrorOfKind(mapping, context);
            return null;
        }

        var (variant, table) = _byKind[kinds.Count == 1 ? kinds[0].Key.Text : _fallback!.Kind.Name];
        return table.Read(mapping, context) is { } arguments ? variant.Build(arguments) : null;
    }

    private void ErrorOfKind(YamlMapping mapping, ReadContext context)
    {
        var first = mapping.Entries is [var entry, ..] ? entry : null;
        context.Error(first?.Key ?? (YamlNode)mapping, first is null
            ? $"An empty {what} stands here. Give one of: {Kinds()}."
            : $"{Quote.Of(first.Key.Text)} is not known here, and a {what} needs one of: {Kinds()}.{NearestWord.Hint(first.Key.Text, _byKind.Keys)}");
    }

    private string Kinds() => string.Join(", ", _byKind.Keys);

    private JsonObject SchemaOf(Variant<T> variant)
    {
        var schema = _byKind[variant.Kind.Name].Table.Schema();
        if (variant.IsFallback)
        {
            schema["minProperties"] = 1;
        }
        else
        {
            // The key that tells the kind is what makes the mapping one of this kind, so it is always required.
            schema["required"] = new JsonArray([variant.Kind.Name, .. variant.Keys.Skip(1).Where(k => k.IsRequired).Select(k => k.Name)]);
        }

        return schema;
    }
}
