namespace YoutuVl.Inference.Images;

/// <summary>
/// The weights of one axis of an antialiased bilinear resize of bytes, as PyTorch computes them (<c>aten/native/cpu/UpSampleKernel.cpp</c>,
/// <c>compute_index_ranges_int16_weights</c>): a triangle of half width <c>max(1, in/out)</c> around <c>(i + 0.5) * in/out</c>, normalised in double precision, then
/// rounded to 16 bits with as many fraction bits as the largest weight allows, 22 at the most.
/// </summary>
internal sealed class ResampleWeights
{
    private const int MaximumPrecision = 22;
    private readonly int[] _first;
    private readonly int[] _count;
    private readonly short[] _weights;

    private ResampleWeights(int outputs, int taps) =>
        (_first, _count, _weights, MaximumTaps) = (new int[outputs], new int[outputs], new short[(long)outputs * taps], taps);

    /// <summary>Fraction bits of the weights.</summary>
    public int Precision { get; private init; }

    /// <summary>Half a unit of the result, which turns the shift by <see cref="Precision"/> into rounding.</summary>
    public int Half => Precision == 0 ? 0 : 1 << (Precision - 1);

    /// <summary>No output has more weights than this.</summary>
    public int MaximumTaps { get; }

    /// <summary>The first input of an output.</summary>
    public int First(int output) => _first[output];

    /// <summary>The weights of an output's consecutive inputs; never empty.</summary>
    public ReadOnlySpan<short> Of(int output) => _weights.AsSpan(output * MaximumTaps, _count[output]);

    /// <summary>Computes the weights for an axis.</summary>
    /// <param name="inputs">Pixels of the source along the axis.</param>
    /// <param name="outputs">Pixels of the result along the axis.</param>
    public static ResampleWeights Create(int inputs, int outputs)
    {
        double scale = (double)inputs / outputs;
        double support = Math.Max(1.0, scale);
        int taps = Math.Min(inputs, ((int)Math.Ceiling(support) * 2) + 1);
        double[] exact = new double[(long)outputs * taps];
        var first = new int[outputs];
        double largest = 0;
        for (int i = 0; i < outputs; i++)
        {
            double center = scale * (i + 0.5);
            first[i] = Math.Max(0, (int)(center - support + 0.5));
            int count = Math.Min(inputs, (int)(center + support + 0.5)) - first[i];
            Span<double> row = exact.AsSpan(i * taps, Math.Clamp(count, 0, taps));
            Triangle(row, first[i], center, 1 / support);
            largest = Math.Max(largest, Normalise(row));
        }

        return Quantise(first, exact, taps, PrecisionFor(largest));
    }

    private static void Triangle(Span<double> row, int first, double center, double inverse)
    {
        for (int j = 0; j < row.Length; j++)
        {
            row[j] = Math.Max(0, 1 - Math.Abs((j + first - center + 0.5) * inverse));
        }
    }

    private static double Normalise(Span<double> row)
    {
        double total = 0;
        foreach (double weight in row)
        {
            total += weight;
        }

        double largest = 0;
        for (int j = 0; j < row.Length && total != 0; j++)
        {
            row[j] /= total;
            largest = Math.Max(largest, row[j]);
        }

        return largest;
    }

    private static int PrecisionFor(double largest)
    {
        int precision = 0;
        while (precision < MaximumPrecision && (int)(0.5 + (largest * (1 << (precision + 1)))) < 1 << 15)
        {
            precision++;
        }

        return precision;
    }

    private static ResampleWeights Quantise(int[] first, double[] exact, int taps, int precision)
    {
        var result = new ResampleWeights(first.Length, taps) { Precision = precision };
        first.CopyTo(result._first, 0);
        for (int i = 0; i < first.Length; i++)
        {
            for (int j = 0; j < taps; j++)
            {
                var weight = (short)(0.5 + (exact[(i * taps) + j] * (1 << precision)));
                result._weights[(i * taps) + j] = weight;
                result._count[i] = weight == 0 ? result._count[i] : j + 1;
            }
        }

        return result;
    }
}
