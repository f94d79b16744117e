namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Follows one answer through a grammar.</summary>
internal sealed class GrammarConstraint(TokenGrammar grammar, GrammarNode state) : ITokenConstraint
{
    private GrammarNode _state = state;

    public bool IsComplete => _state.IsNullable;

    public void Apply(Span<float> logits) => grammar.Apply(_state, logits);

    public void Accept(int token) => _state = grammar.Advance(_state, token)
        ?? throw new ArgumentException($"The token {token} is not allowed here. Choose among the scores that were left possible.", nameof(token));
}
