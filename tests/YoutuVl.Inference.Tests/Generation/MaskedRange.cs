using YoutuVl.Inference.Generation;

namespace YoutuVl.Inference.Tests.Generation;

/// <summary>Forbids a range of ids.</summary>
internal sealed class MaskedRange(int start, int end) : ITokenConstraint
{
    public bool IsComplete => false;

    public void Apply(Span<float> logits) => logits[start..end].Fill(float.NegativeInfinity);

    public void Accept(int token)
    {
    }
}
