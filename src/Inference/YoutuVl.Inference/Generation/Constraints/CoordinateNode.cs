namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>A coordinate token of one axis; what follows depends on its value. The range is never empty.</summary>
internal sealed class CoordinateNode(int id, CoordinateRange range, Func<int, GrammarNode> then) : GrammarNode(id, isNullable: false)
{
    public override GrammarNode NextToken(Grammar grammar, int token) => range.ValueOf(token) is { } value ? then(value) : grammar.Nothing;

    public override void MarkTokens(TokenMask mask)
    {
        foreach (int token in range.Tokens)
        {
            mask.Allow(token);
        }
    }

    public override GrammarNode Next(Grammar grammar, byte value) => grammar.Nothing;
}
