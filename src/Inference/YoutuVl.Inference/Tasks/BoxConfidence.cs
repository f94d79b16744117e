using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Tasks.Results;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tasks;

/// <summary>Measures how sure the model was of the boxes that it wrote.</summary>
internal static class BoxConfidence
{
    /// <summary>
    /// Gives each box the product of the probabilities of its four coordinates. Boxes stay without one when the answer's tokens do not show as many whole boxes as were read.
    /// </summary>
    /// <param name="boxes">The boxes of the answer, in order.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="tokenizer">The model's tokenizer.</param>
    public static IEnumerable<BoxDetection> Rate(IReadOnlyList<BoxDetection> boxes, GenerationResult answer, ITokenizer tokenizer)
    {
        var sums = LogProbabilities(answer, tokenizer);
        return sums.Count == boxes.Count ? boxes.Select((box, i) => box with { Confidence = Math.Exp(sums[i]) }) : boxes;
    }

    private static List<double> LogProbabilities(GenerationResult answer, ITokenizer tokenizer)
    {
        var sums = new List<double>();
        int? open = tokenizer.IdOf("<box>");
        int? close = tokenizer.IdOf("</box>");
        int start = -1;
        for (int i = 0; i < answer.Tokens.Length; i++)
        {
            if (answer.Tokens[i] == open)
            {
                start = i + 1;
            }
            else if (answer.Tokens[i] == close && start >= 0 && i - start == 4)
            {
                sums.Add(answer.LogProbabilities.AsSpan(start, i - start).ToArray().Sum(p => (double)p));
                start = -1;
            }
        }

        return sums;
    }
}
