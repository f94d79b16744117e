using System.Numerics.Tensors;

namespace YoutuVl.Inference.Generation;

/// <summary>
/// Draws from the smallest set of most likely tokens whose probabilities reach <c>topP</c>: a token belongs to it when the likelier ones together stay below.
/// Nothing is sorted but the few tokens around the border. Not thread-safe.
/// </summary>
internal sealed class NucleusSampler(int vocabulary)
{
    // A weight lies in 0..1. The upper 12 bits of its single-precision form (sign, exponent, three bits of the fraction) grow with it: eight bins an octave.
    private const int BinShift = 20;
    private const int Bins = (0x3F800000 >> BinShift) + 1;

    // All tokens of a vocabulary that weigh less than this together weigh less than the rounding of single precision. Passing over them saves most of the work.
    private const float Negligible = 1e-13f;

    // Below it nothing changes any more, and zero divided by zero is no number.
    private const float LeastTemperature = 1e-6f;

    private readonly float[] _weights = new float[vocabulary];
    private readonly double[] _mass = new double[Bins];
    private readonly List<int> _inside = [];
    private readonly List<int> _border = [];

    /// <summary>Draws a token.</summary>
    /// <param name="logits"><c>[vocabulary]</c>; negative infinity is never drawn. At least one score is finite.</param>
    /// <param name="temperature">Above zero.</param>
    /// <param name="topP">Above zero, at most one.</param>
    /// <param name="random">0 to 1, exclusive.</param>
    public int Sample(ReadOnlySpan<float> logits, double temperature, double topP, double random)
    {
        // w = exp((s - max) / T), which is 1 for the likeliest token.
        Span<float> weights = _weights;
        TensorPrimitives.Subtract(logits, TensorPrimitives.Max(logits), weights);
        TensorPrimitives.Divide(weights, Math.Max((float)temperature, LeastTemperature), weights);
        TensorPrimitives.Exp(weights, weights);

        double target = topP * FillBins(weights);
        int borderBin = Bins - 1;
        double above = 0;
        while (borderBin > 0 && above + _mass[borderBin] < target)
        {
            above += _mass[borderBin--];
        }

        Gather(weights, borderBin);
        return Draw(above, target, random);
    }

    private double FillBins(ReadOnlySpan<float> weights)
    {
        Array.Clear(_mass);
        foreach (float weight in weights)
        {
            if (weight >= Negligible)
            {
                _mass[BitConverter.SingleToUInt32Bits(weight) >> BinShift] += weight;
            }
        }

        double total = 0;
        foreach (double mass in _mass)
        {
            total += mass;
        }

        return total;
    }

    private void Gather(ReadOnlySpan<float> weights, int borderBin)
    {
        _inside.Clear();
        _border.Clear();
        float least = Math.Max(Negligible, BitConverter.UInt32BitsToSingle((uint)borderBin << BinShift));
        for (int token = 0; token < weights.Length; token++)
        {
            float weight = weights[token];
            if (weight >= least)
            {
                (BitConverter.SingleToUInt32Bits(weight) >> BinShift == borderBin ? _border : _inside).Add(token);
            }
        }

        float[] lookup = _weights;
        _border.Sort((left, right) => lookup[left] == lookup[right] ? left.CompareTo(right) : lookup[right].CompareTo(lookup[left]));
    }

    private int Draw(double above, double target, double random)
    {
        int kept = 0;
        double mass = above;
        while (kept < _border.Count && (mass < target || kept + _inside.Count == 0))
        {
            mass += _weights[_border[kept++]];
        }

        double left = random * mass;
        int last = -1;
        foreach (int token in _inside)
        {
            last = token;
            if ((left -= _weights[token]) < 0)
            {
                return token;
            }
        }

        for (int index = 0; index < kept; index++)
        {
            last = _border[index];
            if ((left -= _weights[last]) < 0)
            {
                return last;
            }
        }

        return last; // rounding left a sliver of the drawn number over
    }
}
