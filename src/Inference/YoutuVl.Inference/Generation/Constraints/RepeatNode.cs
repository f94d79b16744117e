namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>A text several times. The text is never empty, so every time takes at least one byte or token.</summary>
internal sealed class RepeatNode(int id, GrammarNode body, int minimum, int maximum) : GrammarNode(id, minimum == 0)
{
    public override GrammarNode NextToken(Grammar grammar, int token) => Continue(grammar, body.NextToken(grammar, token));

    public override void MarkTokens(TokenMask mask) => body.MarkTokens(mask);

    protected override GrammarNode Derive(Grammar grammar, byte value) => Continue(grammar, body.Next(grammar, value));

    protected override GrammarNode Clamped(Grammar grammar, int limit) =>
        grammar.Repeat(body.Clamp(grammar, limit), Math.Min(minimum, limit), Math.Min(maximum, limit));

    private GrammarNode Continue(Grammar grammar, GrammarNode within) =>
        within == grammar.Nothing ? within : grammar.Sequence(within, grammar.Repeat(body, Math.Max(0, minimum - 1), maximum - 1));
}
