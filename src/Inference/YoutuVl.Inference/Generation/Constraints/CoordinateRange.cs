namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Coordinate tokens of one axis, from one value to another.</summary>
/// <param name="axis">All tokens of the axis.</param>
/// <param name="minimum">The least value, in pixels of the model's input.</param>
/// <param name="maximum">The greatest value, not less than the least.</param>
internal readonly struct CoordinateRange(CoordinateAxis axis, int minimum, int maximum)
{
    /// <summary>The tokens' ids, in order of their values.</summary>
    public ReadOnlySpan<int> Tokens => axis.Tokens.AsSpan(minimum, maximum - minimum + 1);

    /// <summary>The value of a token, or null when it is none of the range.</summary>
    public int? ValueOf(int token) => axis.Values.TryGetValue(token, out int value) && value >= minimum && value <= maximum ? value : null;
}
