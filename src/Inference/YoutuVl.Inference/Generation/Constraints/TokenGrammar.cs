namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>
/// A format ready to constrain answers. Which tokens a state allows is worked out when it is first reached and remembered, so one grammar should serve all generations of its
/// format. Thread-safe.
/// </summary>
/// <remarks>Every token it allows can be followed to a complete answer, and an answer that ends when it is complete is of the format.</remarks>
public sealed class TokenGrammar
{
    private const int MostMasks = 512;

    private readonly Lock _lock = new();
    private readonly ConstraintVocabulary _vocabulary;
    private readonly Grammar _grammar = new();
    private readonly GrammarNode _start;
    private readonly Dictionary<GrammarNode, TokenMask> _masks = [];

    /// <summary>Compiles a format.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="SchemaException">A JSON schema uses what is not supported.</exception>
    /// <exception cref="GenerationException">The vocabulary has no coordinate tokens and the format needs them.</exception>
    public TokenGrammar(ConstraintVocabulary vocabulary, AnswerFormat format)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(format);
        _vocabulary = vocabulary;
        _start = new FormatCompiler(_grammar, vocabulary).Compile(format);
    }

    /// <summary>Begins an answer.</summary>
    /// <returns>A constraint for one generation.</returns>
    public ITokenConstraint CreateConstraint() => new GrammarConstraint(this, _start);

    internal void Apply(GrammarNode state, Span<float> logits)
    {
        lock (_lock)
        {
            MaskOf(state).Apply(logits);
        }
    }

    /// <summary>What may follow a token, or null when it is not allowed.</summary>
    internal GrammarNode? Advance(GrammarNode state, int token)
    {
        lock (_lock)
        {
            GrammarNode next = _grammar.Choice(state.NextToken(_grammar, token), AfterBytes(state, token));
            _grammar.Trim();
            return next == _grammar.Nothing ? null : next;
        }
    }

    private GrammarNode AfterBytes(GrammarNode state, int token)
    {
        ReadOnlySpan<byte> bytes = _vocabulary.Tokenizer.Bytes(token).Span;
        GrammarNode next = bytes.IsEmpty || _vocabulary.Tokenizer.IsSpecial(token) ? _grammar.Nothing : state;
        foreach (byte value in bytes)
        {
            next = next.Next(_grammar, value);
        }

        return next;
    }

    private TokenMask MaskOf(GrammarNode state)
    {
        GrammarNode clamped = state.Clamp(_grammar, _vocabulary.Trie.LongestToken + 1);
        if (_masks.TryGetValue(clamped, out TokenMask? known))
        {
            return known;
        }

        var mask = new TokenMask(_vocabulary.Tokenizer.VocabularySize);
        _vocabulary.Trie.Mark(_grammar, clamped, mask);
        clamped.MarkTokens(mask);
        foreach (int token in clamped.IsNullable ? _vocabulary.EndTokens : [])
        {
            mask.Allow(token);
        }

        if (_masks.Count >= MostMasks)
        {
            _masks.Clear();
        }

        _masks.Add(clamped, mask);
        return mask;
    }
}
