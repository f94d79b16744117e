using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tasks;

/// <summary>Looks at how likely "yes" and "no" are as the first word of an answer. Forbids nothing; one instance for one generation.</summary>
internal sealed class AnswerProbe(ITokenizer tokenizer) : ITokenConstraint
{
    private static readonly string[] Yes = ["Yes", "yes", "YES"];
    private static readonly string[] No = ["No", "no", "NO"];

    /// <summary>The share of "yes" among "yes" and "no", 0 to 1.</summary>
    public double YesShare { get; private set; }

    /// <inheritdoc/>
    public bool IsComplete { get; private set; }

    /// <inheritdoc/>
    public void Apply(Span<float> logits)
    {
        if (!IsComplete)
        {
            // The softmax over the whole vocabulary cancels out of the share.
            double yes = Largest(Yes, logits);
            double no = Largest(No, logits);
            YesShare = 1 / (1 + Math.Exp(no - yes));
        }
    }

    /// <inheritdoc/>
    public void Accept(int token) => IsComplete = true;

    private double Largest(string[] words, ReadOnlySpan<float> logits)
    {
        double largest = double.NegativeInfinity;
        foreach (string word in words)
        {
            if (tokenizer.Encode(word) is [int first, ..] && (uint)first < (uint)logits.Length)
            {
                largest = Math.Max(largest, logits[first]);
            }
        }

        return largest;
    }
}
