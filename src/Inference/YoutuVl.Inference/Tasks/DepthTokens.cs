using YoutuVl.Inference.Tasks.Results;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tasks;

/// <summary>Finds the tokens that stand for depth bins: a thousand <c>&lt;custom_…&gt;</c> tokens, counted from 0 or from 1.</summary>
internal static class DepthTokens
{
    /// <summary>Looks them up.</summary>
    /// <param name="tokenizer">The model's tokenizer.</param>
    /// <returns>One id for each bin, in the order of the bins; each as a class of one token.</returns>
    /// <exception cref="TaskUnavailableException">The tokenizer does not have them all.</exception>
    public static int[][] Find(ITokenizer tokenizer)
    {
        int first = tokenizer.IdOf("<custom_0>") is null ? 1 : 0;
        int[][] ids = new int[DepthMap.BinCount][];
        for (int bin = 0; bin < ids.Length; bin++)
        {
            ids[bin] =
            [
                tokenizer.IdOf($"<custom_{first + bin}>") ?? throw new TaskUnavailableException(
                    $"This model cannot estimate depth: its tokenizer has no token <custom_{first + bin}>, one of the {DepthMap.BinCount} depth bins. Use a full Youtu-VL checkpoint."),
            ];
        }

        return ids;
    }
}
