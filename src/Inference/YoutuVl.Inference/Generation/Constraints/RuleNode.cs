namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>A text that is spelled out when it is first reached, such as the properties of an object in whatever order they come. Never empty.</summary>
internal sealed class RuleNode(int id, Func<GrammarNode> expand) : GrammarNode(id, isNullable: false)
{
    private GrammarNode? _body;

    private GrammarNode Body => _body ??= expand();

    public override GrammarNode NextToken(Grammar grammar, int token) => Body.NextToken(grammar, token);

    public override void MarkTokens(TokenMask mask) => Body.MarkTokens(mask);

    public override GrammarNode Next(Grammar grammar, byte value) => Body.Next(grammar, value);
}
