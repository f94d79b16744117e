using System.Globalization;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tasks;

/// <summary>Tells how many pixels the model can name along an axis.</summary>
internal static class CoordinateTokens
{
    /// <summary>Counts the tokens <c>&lt;x_0&gt;</c>, <c>&lt;x_1&gt;</c>, … that exist with their <c>&lt;y_…&gt;</c>.</summary>
    /// <param name="tokenizer">The model's tokenizer.</param>
    public static int Count(ITokenizer tokenizer)
    {
        int count = 0;
        while (tokenizer.IdOf(Name('x', count)) is not null && tokenizer.IdOf(Name('y', count)) is not null)
        {
            count++;
        }

        return count;
    }

    private static string Name(char axis, int pixel) => string.Create(CultureInfo.InvariantCulture, $"<{axis}_{pixel}>");
}
