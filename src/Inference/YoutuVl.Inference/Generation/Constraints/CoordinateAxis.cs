using System.Collections.Frozen;
using System.Globalization;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>The coordinate tokens of one axis: <c>&lt;x_0&gt;</c>, <c>&lt;x_1&gt;</c> and so on, as far as the vocabulary has them.</summary>
internal sealed class CoordinateAxis
{
    public CoordinateAxis(ITokenizer tokenizer, char letter)
    {
        List<int> tokens = [];
        while (tokenizer.IdOf(string.Create(CultureInfo.InvariantCulture, $"<{letter}_{tokens.Count}>")) is { } token)
        {
            tokens.Add(token);
        }

        Tokens = [.. tokens];
        Values = tokens.Index().ToFrozenDictionary(pair => pair.Item, pair => pair.Index);
    }

    /// <summary>Ids by value.</summary>
    public int[] Tokens { get; }

    /// <summary>Values by id.</summary>
    public FrozenDictionary<int, int> Values { get; }

    /// <summary>The range from one value to another, cut to the values that have a token.</summary>
    public CoordinateRange Range(int minimum, int maximum) => new(this, Math.Min(minimum, Tokens.Length - 1), Math.Min(maximum, Tokens.Length - 1));
}
