using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// The tokens <c>&lt;x_0&gt;</c>, <c>&lt;y_0&gt;</c>, <c>&lt;x_1&gt;</c>, … that name pixels of the resized image, read from the tokenizer: as many as there are without a gap.
/// Immutable.
/// </summary>
public sealed class CoordinateTokens
{
    private readonly Dictionary<int, (CoordinateAxis Axis, int Value)> _values = [];

    private CoordinateTokens(ImmutableArray<int> x, ImmutableArray<int> y)
    {
        (XIds, YIds) = (x, y);
        for (int value = 0; value < x.Length; value++)
        {
            _values[x[value]] = (CoordinateAxis.X, value);
            _values[y[value]] = (CoordinateAxis.Y, value);
        }
    }

    /// <summary>The ids of the horizontal tokens, by value.</summary>
    public ImmutableArray<int> XIds { get; }

    /// <summary>The ids of the vertical tokens, by value.</summary>
    public ImmutableArray<int> YIds { get; }

    /// <summary>The largest pixel that has a name; a resized image should have no edge longer than this plus one.</summary>
    public int Maximum => XIds.Length - 1;

    /// <summary>Looks the tokens up.</summary>
    /// <param name="tokenizer">The model's tokenizer.</param>
    /// <exception cref="TokenizerException">There are none.</exception>
    public static CoordinateTokens Find(ITokenizer tokenizer) => TryFind(tokenizer, out CoordinateTokens? tokens)
        ? tokens
        : throw new TokenizerException("tokenizer.json", "<x_0>", "this model has no coordinate tokens, so it cannot answer with boxes, points or polygons. Use a Youtu-VL checkpoint.");

    /// <summary>Looks the tokens up.</summary>
    /// <param name="tokenizer">The model's tokenizer.</param>
    /// <param name="tokens">The tokens, or null when there are none.</param>
    public static bool TryFind(ITokenizer tokenizer, [NotNullWhen(true)] out CoordinateTokens? tokens)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        ImmutableArray<int>.Builder x = ImmutableArray.CreateBuilder<int>();
        ImmutableArray<int>.Builder y = ImmutableArray.CreateBuilder<int>();
        while (tokenizer.IdOf($"<x_{x.Count}>") is { } right && tokenizer.IdOf($"<y_{x.Count}>") is { } down)
        {
            x.Add(right);
            y.Add(down);
        }

        tokens = x.Count == 0 ? null : new CoordinateTokens(x.ToImmutable(), y.ToImmutable());
        return tokens is not null;
    }

    /// <summary>The id of a coordinate.</summary>
    /// <param name="axis">Which way it counts.</param>
    /// <param name="value">The pixel of the resized image, 0 to <see cref="Maximum"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The pixel has no name.</exception>
    public int IdOf(CoordinateAxis axis, int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Maximum);
        return (axis == CoordinateAxis.X ? XIds : YIds)[value];
    }

    /// <summary>Tells whether a token is a coordinate, and which.</summary>
    /// <param name="token">The token's id.</param>
    /// <param name="axis">Which way it counts.</param>
    /// <param name="value">The pixel of the resized image.</param>
    public bool TryGet(int token, out CoordinateAxis axis, out int value)
    {
        bool found = _values.TryGetValue(token, out (CoordinateAxis Axis, int Value) coordinate);
        (axis, value) = coordinate;
        return found;
    }
}
