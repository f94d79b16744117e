using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>A list of which every item has the same shape.</summary>
/// <typeparam name="T">What an item is read as.</typeparam>
/// <param name="item">The shape of an item.</param>
/// <param name="least">The fewest items that are allowed.</param>
internal sealed class ListShape<T>(Shape<T> item, int least = 0) : Shape<IReadOnlyList<T>>
{
    /// <summary>Gets or sets a value indicating whether a single item may stand without a list around it.</summary>
    public bool TakesSingleItem { get; init; }

    /// <summary>Gets the message for a list with too few items.</summary>
    public string TooFew { get; init; } = $"The list has fewer than {least} items.";

    /// <inheritdoc/>
    public override IReadOnlyList<T> Read(YamlNode node, ReadContext context)
    {
        if (node is not YamlSequence sequence)
        {
            if (TakesSingleItem)
            {
                return item.Read(node, context) is { } single ? [single] : [];
            }

            context.Error(node, "A list is expected here: lines that begin with '- ', or [a, b].");
            return [];
        }

        if (sequence.Items.Count < least)
        {
            context.Error(node, TooFew);
        }

        List<T> items = [];
        foreach (var child in sequence.Items)
        {
            if (item.Read(child, context) is { } read)
            {
                items.Add(read);
            }
        }

        return items;
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        JsonObject list = new() { ["type"] = "array", ["items"] = item.Schema() };
        if (least > 0)
        {
            list["minItems"] = least;
        }

        return TakesSingleItem ? new JsonObject { ["anyOf"] = new JsonArray(item.Schema(), list) } : list;
    }
}
