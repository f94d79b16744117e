using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>
/// The tokens of a vocabulary as a tree over their bytes, laid out so that a walk reads memory in order: children follow their parent, and every node knows where its
/// subtree ends. Special tokens and ids without bytes are left out. Immutable.
/// </summary>
internal sealed class TokenTrie
{
    private readonly int[] _tokens;
    private readonly byte[] _labels;
    private readonly ushort[] _depths;
    private readonly int[] _firstTokens;
    private readonly int[] _ends;

    public TokenTrie(ITokenizer tokenizer)
    {
        TokenBytes[] sorted = Sorted(tokenizer);
        _tokens = [.. sorted.Select(token => token.Id)];
        List<(byte Label, ushort Depth, int FirstToken)> nodes = [];
        ReadOnlyMemory<byte> previous = ReadOnlyMemory<byte>.Empty;
        for (int index = 0; index < sorted.Length; index++)
        {
            ReadOnlySpan<byte> bytes = sorted[index].Bytes.Span;
            for (int depth = previous.Span.CommonPrefixLength(bytes); depth < bytes.Length; depth++)
            {
                nodes.Add((bytes[depth], (ushort)(depth + 1), index));
            }

            previous = sorted[index].Bytes;
            LongestToken = Math.Max(LongestToken, bytes.Length);
        }

        _labels = [.. nodes.Select(node => node.Label)];
        _depths = [.. nodes.Select(node => node.Depth)];
        _firstTokens = [.. nodes.Select(node => node.FirstToken), _tokens.Length];
        _ends = EndsOf(_depths);
    }

    /// <summary>Bytes of the longest token.</summary>
    public int LongestToken { get; }

    /// <summary>The bytes that are tokens by themselves.</summary>
    public ByteSet SingleBytes
    {
        get
        {
            ByteSet set = ByteSet.Empty;
            for (int node = 0; node < _ends.Length; node = _ends[node])
            {
                set |= _firstTokens[node] < _firstTokens[node + 1] ? ByteSet.Of(_labels[node]) : ByteSet.Empty;
            }

            return set;
        }
    }

    /// <summary>Marks every token whose bytes may all follow.</summary>
    public void Mark(Grammar grammar, GrammarNode start, TokenMask mask)
    {
        var states = new GrammarNode[LongestToken + 1]; // by depth: what may follow the bytes down to there
        states[0] = start;
        for (int node = 0; node < _ends.Length;)
        {
            int depth = _depths[node];
            GrammarNode next = states[depth - 1].Next(grammar, _labels[node]);
            if (next == grammar.Nothing)
            {
                node = _ends[node];
                continue;
            }

            states[depth] = next;
            for (int token = _firstTokens[node]; token < _firstTokens[node + 1]; token++)
            {
                mask.Allow(_tokens[token]);
            }

            node++;
        }
    }

    private static TokenBytes[] Sorted(ITokenizer tokenizer)
    {
        List<TokenBytes> tokens = new(tokenizer.VocabularySize);
        for (int id = 0; id < tokenizer.VocabularySize; id++)
        {
            ReadOnlyMemory<byte> bytes = tokenizer.Bytes(id);
            if (bytes.Length is > 0 and <= ushort.MaxValue && !tokenizer.IsSpecial(id))
            {
                tokens.Add(new TokenBytes(id, bytes));
            }
        }

        tokens.Sort();
        return [.. tokens];
    }

    /// <summary>For each node, the first node after it that is not deeper.</summary>
    private static int[] EndsOf(ushort[] depths)
    {
        var ends = new int[depths.Length];
        var open = new Stack<int>();
        for (int node = 0; node < ends.Length; node++)
        {
            while (open.TryPeek(out int last) && depths[last] >= depths[node])
            {
                ends[open.Pop()] = node;
            }

            open.Push(node);
        }

        foreach (int node in open)
        {
            ends[node] = ends.Length;
        }

        return ends;
    }
}
