using System.Numerics.Tensors;

namespace YoutuVl.Inference.Tasks.Dense;

/// <summary>
/// The best class of every pixel of a grid that is scaled up bilinearly, corners not aligned: output pixel i lies at <c>(i + 0.5) · in / out − 0.5</c> of the input, not below 0.
/// Works on one output row at a time, so the scaled-up scores never exist as a whole.
/// </summary>
internal sealed class BilinearArgmax
{
    private readonly ClassScores _scores;
    private readonly int _height;
    private readonly int[] _left;
    private readonly float[] _fraction;
    private readonly float[] _row;
    private readonly int[] _best;
    private readonly float[] _pixel;

    /// <summary>Prepares the scaling.</summary>
    /// <param name="scores">The values of the grid.</param>
    /// <param name="width">Output pixels from left to right.</param>
    /// <param name="height">Output pixels from top to bottom.</param>
    public BilinearArgmax(ClassScores scores, int width, int height)
    {
        (_scores, _height) = (scores, height);
        (_left, _fraction) = (new int[width], new float[width]);
        for (int x = 0; x < width; x++)
        {
            (_left[x], _fraction[x]) = Source(x, scores.Columns, width);
        }

        _row = new float[scores.Columns * scores.Classes];
        _best = new int[scores.Columns];
        _pixel = new float[scores.Classes];
    }

    /// <summary>Computes one output row.</summary>
    /// <param name="y">The row, from 0.</param>
    /// <param name="classes">Receives the best class of each pixel; the first of equal ones.</param>
    public void Row(int y, Span<int> classes)
    {
        BlendRows(y);
        int count = _scores.Classes;
        for (int x = 0; x < classes.Length; x++)
        {
            int left = _left[x];
            int right = Math.Min(left + 1, _scores.Columns - 1);

            // A class that is best at both ends is best everywhere between them, because every class changes linearly there.
            classes[x] = _best[left] == _best[right]
                ? _best[left]
                : BestBetween(_row.AsSpan(left * count, count), _row.AsSpan(right * count, count), _fraction[x]);
        }
    }

    private static (int Index, float Fraction) Source(int output, int inputs, int outputs)
    {
        double position = Math.Max(0, ((output + 0.5) * inputs / outputs) - 0.5);
        int index = Math.Min((int)position, inputs - 1);
        return (index, (float)(position - index));
    }

    private void BlendRows(int y)
    {
        (int top, float fraction) = Source(y, _scores.Rows, _height);
        int bottom = Math.Min(top + 1, _scores.Rows - 1);
        int length = _row.Length;
        TensorPrimitives.Lerp(_scores.Values.AsSpan(top * length, length), _scores.Values.AsSpan(bottom * length, length), fraction, _row);
        for (int column = 0; column < _best.Length; column++)
        {
            _best[column] = TensorPrimitives.IndexOfMax(_row.AsSpan(column * _scores.Classes, _scores.Classes));
        }
    }

    private int BestBetween(ReadOnlySpan<float> left, ReadOnlySpan<float> right, float fraction)
    {
        TensorPrimitives.Lerp(left, right, fraction, _pixel);
        return TensorPrimitives.IndexOfMax<float>(_pixel);
    }
}
