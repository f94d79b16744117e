using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Generation.Constraints;

/// <summary>Coordinate tokens of one axis, from one value to another.</summary>
internal sealed class CoordinateRange
{
    private readonly CoordinateTokens _coordinates;
    private readonly CoordinateAxis _axis;
    private readonly int _minimum;
    private readonly int _maximum;

    /// <summary>Creates a range, cut to the values that have a token.</summary>
    /// <param name="coordinates">All coordinate tokens.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="minimum">The least value, in pixels of the resized image.</param>
    /// <param name="maximum">The greatest value, not less than the least.</param>
    public CoordinateRange(CoordinateTokens coordinates, CoordinateAxis axis, int minimum, int maximum)
    {
        (_coordinates, _axis) = (coordinates, axis);
        (_minimum, _maximum) = (Math.Min(minimum, coordinates.Maximum), Math.Min(maximum, coordinates.Maximum));
    }

    /// <summary>The tokens' ids, in order of their values.</summary>
    public ReadOnlySpan<int> Tokens => (_axis == CoordinateAxis.X ? _coordinates.XIds : _coordinates.YIds).AsSpan(_minimum, _maximum - _minimum + 1);

    /// <summary>The value of a token, or null when it is none of the range.</summary>
    public int? ValueOf(int token) => _coordinates.TryGet(token, out CoordinateAxis axis, out int value) && axis == _axis && value >= _minimum && value <= _maximum ? value : null;
}
