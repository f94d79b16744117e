namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>One text after another. The first is never a sequence itself.</summary>
internal sealed class SequenceNode(int id, GrammarNode first, GrammarNode rest) : GrammarNode(id, first.IsNullable && rest.IsNullable)
{
    public GrammarNode First { get; } = first;

    public GrammarNode Rest { get; } = rest;

    public override GrammarNode NextToken(Grammar grammar, int token)
    {
        GrammarNode within = grammar.Sequence(First.NextToken(grammar, token), Rest);
        return First.IsNullable ? grammar.Choice(within, Rest.NextToken(grammar, token)) : within;
    }

    public override void MarkTokens(TokenMask mask)
    {
        First.MarkTokens(mask);
        if (First.IsNullable)
        {
            Rest.MarkTokens(mask);
        }
    }

    protected override GrammarNode Derive(Grammar grammar, byte value)
    {
        GrammarNode within = grammar.Sequence(First.Next(grammar, value), Rest);
        return First.IsNullable ? grammar.Choice(within, Rest.Next(grammar, value)) : within;
    }

    protected override GrammarNode Clamped(Grammar grammar, int limit) => grammar.Sequence(First.Clamp(grammar, limit), Rest.Clamp(grammar, limit));
}
