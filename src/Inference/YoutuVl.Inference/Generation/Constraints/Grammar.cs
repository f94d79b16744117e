using System.Runtime.InteropServices;
using System.Text;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Makes nodes so that equal ones are one object and the empty set never hides within another node. Not thread-safe.</summary>
internal sealed class Grammar
{
    // Texts whose continuation depends on values make nodes without end. Forgetting them costs only work that is done again.
    private const int MostNodes = 200_000;

    private readonly Dictionary<ByteSet, BytesNode> _bytes = [];
    private readonly Dictionary<int, TokenNode> _tokens = [];
    private readonly Dictionary<(int Head, int Tail), SequenceNode> _sequences = [];
    private readonly Dictionary<(int Body, int Minimum, int Maximum), RepeatNode> _repeats = [];
    private readonly Dictionary<string, ChoiceNode> _choices = [];
    private int _count;

    public Grammar()
    {
        End = new EndNode(_count++);
        Nothing = Bytes(ByteSet.Empty);
    }

    /// <summary>The empty text.</summary>
    public GrammarNode End { get; }

    /// <summary>No text.</summary>
    public GrammarNode Nothing { get; }

    public GrammarNode Bytes(ByteSet set) => Intern(_bytes, set, id => new BytesNode(id, set));

    public GrammarNode Byte(char value) => Bytes(ByteSet.Of((byte)value));

    public GrammarNode Range(byte first, byte last) => Bytes(ByteSet.Range(first, last));

    /// <summary>A text, spelled in whatever tokens.</summary>
    public GrammarNode Text(string text)
    {
        GrammarNode node = End;
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int index = bytes.Length - 1; index >= 0; index--)
        {
            node = Sequence(Bytes(ByteSet.Of(bytes[index])), node);
        }

        return node;
    }

    public GrammarNode Token(int token) => Intern(_tokens, token, id => new TokenNode(id, token));

    public GrammarNode Coordinate(CoordinateRange range, Func<int, GrammarNode> then) => new CoordinateNode(_count++, range, then);

    /// <summary>A text that is never empty, spelled out when it is reached.</summary>
    public GrammarNode Rule(Func<GrammarNode> expand) => new RuleNode(_count++, expand);

    public GrammarNode Sequence(params ReadOnlySpan<GrammarNode> parts)
    {
        GrammarNode node = End;
        for (int index = parts.Length - 1; index >= 0; index--)
        {
            node = Sequence(parts[index], node);
        }

        return node;
    }

    public GrammarNode Sequence(GrammarNode first, GrammarNode rest)
    {
        if (first == Nothing || rest == Nothing)
        {
            return Nothing;
        }

        if (first == End || rest == End)
        {
            return first == End ? rest : first;
        }

        return first is SequenceNode { First: var head, Rest: var tail }
            ? Sequence(head, Sequence(tail, rest))
            : Intern(_sequences, (first.Id, rest.Id), id => new SequenceNode(id, first, rest));
    }

    public GrammarNode Optional(GrammarNode node) => Choice(node, End);

    public GrammarNode Choice(params ReadOnlySpan<GrammarNode> options)
    {
        ByteSet bytes = ByteSet.Empty;
        var nodes = new SortedDictionary<int, GrammarNode>();
        foreach (GrammarNode option in options)
        {
            foreach (GrammarNode part in option is ChoiceNode { Options: var inner } ? inner : [option])
            {
                if (part is BytesNode { Set: var set })
                {
                    bytes |= set;
                }
                else
                {
                    nodes[part.Id] = part;
                }
            }
        }

        if (!bytes.IsEmpty)
        {
            GrammarNode joined = Bytes(bytes);
            nodes[joined.Id] = joined;
        }

        return nodes.Count switch
        {
            0 => Nothing,
            1 => nodes.Values.First(),
            _ => Intern(_choices, KeyOf(nodes.Keys), id => new ChoiceNode(id, [.. nodes.Values])),
        };
    }

    /// <summary>A text as often as from a minimum to a maximum.</summary>
    /// <exception cref="ArgumentException">The text may be empty, or the counts are in the wrong order.</exception>
    public GrammarNode Repeat(GrammarNode body, int minimum, int maximum)
    {
        if (body.IsNullable || minimum < 0 || maximum < minimum)
        {
            throw new ArgumentException("A repeated text must not be empty, and the counts must be in order.", nameof(body));
        }

        return maximum == 0 ? End
            : body == Nothing ? minimum == 0 ? End : Nothing
            : (minimum, maximum) == (1, 1) ? body
            : Intern(_repeats, (body.Id, minimum, maximum), id => new RepeatNode(id, body, minimum, maximum));
    }

    /// <summary>Forgets which nodes are equal when they became too many. Nodes in use go on working.</summary>
    public void Trim()
    {
        if (_bytes.Count + _tokens.Count + _sequences.Count + _repeats.Count + _choices.Count > MostNodes)
        {
            _sequences.Clear();
            _repeats.Clear();
            _choices.Clear();
        }
    }

    private TNode Intern<TKey, TNode>(Dictionary<TKey, TNode> known, TKey key, Func<int, TNode> create)
        where TKey : notnull
        where TNode : GrammarNode
    {
        if (!known.TryGetValue(key, out TNode? node))
        {
            node = create(_count++);
            known.Add(key, node);
        }

        return node;
    }

    private static string KeyOf(IEnumerable<int> ids) => new(MemoryMarshal.Cast<int, char>(ids.ToArray()));
}
