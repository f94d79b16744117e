using System.Collections.Immutable;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>An object whose properties may come in any order, each at most once. What may follow depends only on the set of properties that are left.</summary>
internal sealed class JsonObjectGrammar(Grammar grammar, JsonText text, ImmutableArray<ObjectProperty> properties)
{
    /// <summary>Properties are told apart by the bits of a 64-bit number.</summary>
    public const int MostProperties = 64;

    private readonly Dictionary<ulong, GrammarNode> _after = [];

    public GrammarNode Build()
    {
        ulong all = properties.Length == MostProperties ? ulong.MaxValue : (1UL << properties.Length) - 1;
        return grammar.Sequence(grammar.Byte('{'), text.Space, grammar.Choice(all == 0 ? grammar.Nothing : Members(all), IsComplete(all) ? grammar.Byte('}') : grammar.Nothing));
    }

    // name : value, then whatever may follow
    private GrammarNode Members(ulong left)
    {
        GrammarNode node = grammar.Nothing;
        for (int index = 0; index < properties.Length; index++)
        {
            if (((left >> index) & 1) != 0)
            {
                GrammarNode rest = After(left & ~(1UL << index));
                node = grammar.Choice(node, grammar.Sequence(text.Name(properties[index].Name), grammar.Byte(':'), text.Space, properties[index].Value, rest));
            }
        }

        return node;
    }

    private GrammarNode After(ulong left)
    {
        if (!_after.TryGetValue(left, out GrammarNode? node))
        {
            node = grammar.Rule(() => grammar.Choice(
                left == 0 ? grammar.Nothing : grammar.Sequence(grammar.Byte(','), text.Space, Members(left)),
                IsComplete(left) ? grammar.Sequence(text.Space, grammar.Byte('}')) : grammar.Nothing));
            _after.Add(left, node);
        }

        return node;
    }

    private bool IsComplete(ulong left)
    {
        for (int index = 0; index < properties.Length; index++)
        {
            if (properties[index].IsRequired && ((left >> index) & 1) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
