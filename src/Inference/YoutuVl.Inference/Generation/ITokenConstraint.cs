namespace YoutuVl.Inference.Generation;

/// <summary>Restricts what may be generated, token by token. One instance follows one generation; not thread-safe.</summary>
public interface ITokenConstraint
{
    /// <summary>Whether the text so far is complete: then the end token is allowed, and generation ends if nothing else is.</summary>
    bool IsComplete { get; }

    /// <summary>Sets every forbidden token to negative infinity. At least one token stays possible unless <see cref="IsComplete"/>.</summary>
    /// <param name="logits"><c>[vocabulary]</c>.</param>
    void Apply(Span<float> logits);

    /// <summary>Takes note of the token that was chosen.</summary>
    /// <param name="token">The token's id.</param>
    void Accept(int token);
}
