using System.Collections.Immutable;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>One of several texts.</summary>
internal sealed class ChoiceNode(int id, ImmutableArray<GrammarNode> options) : GrammarNode(id, options.Any(option => option.IsNullable))
{
    public ImmutableArray<GrammarNode> Options { get; } = options;

    public override GrammarNode NextToken(Grammar grammar, int token) => grammar.Choice([.. Options.Select(option => option.NextToken(grammar, token))]);

    public override void MarkTokens(TokenMask mask)
    {
        foreach (GrammarNode option in Options)
        {
            option.MarkTokens(mask);
        }
    }

    protected override GrammarNode Derive(Grammar grammar, byte value) => grammar.Choice([.. Options.Select(option => option.Next(grammar, value))]);

    protected override GrammarNode Clamped(Grammar grammar, int limit) => grammar.Choice([.. Options.Select(option => option.Clamp(grammar, limit))]);
}
