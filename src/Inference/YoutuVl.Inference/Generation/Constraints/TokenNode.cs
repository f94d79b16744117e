namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>One certain token, such as a tag.</summary>
internal sealed class TokenNode(int id, int token) : GrammarNode(id, isNullable: false)
{
    public override GrammarNode NextToken(Grammar grammar, int other) => other == token ? grammar.End : grammar.Nothing;

    public override void MarkTokens(TokenMask mask) => mask.Allow(token);

    public override GrammarNode Next(Grammar grammar, byte value) => grammar.Nothing;
}
