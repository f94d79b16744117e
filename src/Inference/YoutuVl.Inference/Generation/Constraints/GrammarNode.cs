namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>
/// A set of texts that may still follow. Reading a byte gives the node of what may follow then (Brzozowski's derivative), so nodes are the states of a pushdown automaton
/// whose stack is the rest of a sequence. Texts consist of bytes and of tokens that must come as one. Equal nodes of a <see cref="Grammar"/> are one object,
/// and only <see cref="Grammar.Nothing"/> stands for the empty set: every other node can be brought to an end.
/// </summary>
internal abstract class GrammarNode
{
    private GrammarNode?[]? _next;
    private GrammarNode? _clamped;

    /// <summary>Creates a node.</summary>
    /// <param name="id">Tells nodes apart and orders them.</param>
    /// <param name="isNullable">Whether the text may end here.</param>
    protected GrammarNode(int id, bool isNullable) => (Id, IsNullable) = (id, isNullable);

    public int Id { get; }

    public bool IsNullable { get; }

    /// <summary>What may follow a byte; <see cref="Grammar.Nothing"/> when it is not allowed.</summary>
    public virtual GrammarNode Next(Grammar grammar, byte value) => (_next ??= new GrammarNode?[256])[value] ??= Derive(grammar, value);

    /// <summary>What may follow a token that comes as one.</summary>
    public virtual GrammarNode NextToken(Grammar grammar, int token) => grammar.Nothing;

    /// <summary>Marks the tokens that may come as one.</summary>
    public virtual void MarkTokens(TokenMask mask)
    {
    }

    /// <summary>
    /// The same node with counts above a limit lowered to it. A text of fewer bytes than the limit cannot tell them apart, so both allow the same tokens,
    /// and positions far from the end of a bounded text share one mask.
    /// </summary>
    public GrammarNode Clamp(Grammar grammar, int limit) => _clamped ??= Clamped(grammar, limit);

    /// <summary>Works <see cref="Next"/> out; it is remembered.</summary>
    protected virtual GrammarNode Derive(Grammar grammar, byte value) => grammar.Nothing;

    protected virtual GrammarNode Clamped(Grammar grammar, int limit) => this;
}
