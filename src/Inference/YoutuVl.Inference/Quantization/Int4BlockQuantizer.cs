using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace YoutuVl.Inference.Quantization;

/// <summary>
/// Four bits a weight, in blocks with a scale each: <c>w ≈ s · q</c>, <c>q ∈ [-8, 7]</c>, stored as <c>q + 8</c> with the earlier value in the lower half of a byte.
/// The scale is searched: for each of several trial scales around <c>extreme / -8</c> the values are rounded, the best scale for these integers is
/// <c>s = Σwq / Σq²</c>, and the trial with the largest <c>(Σwq)² / Σq²</c> has the smallest squared error <c>Σw² - (Σwq)² / Σq²</c>.
/// The scale's sign is free, so that the side with the extreme value gets the eighth step.
/// </summary>
/// <param name="blockSize">Values in a block: 16 to 256, a power of two. The last block of a row is filled up with zeros.</param>
internal sealed class Int4BlockQuantizer(int blockSize) : IRowQuantizer
{
    private const int Trials = 15;
    private const float TrialStep = 0.12f;
    private readonly int _blockSize = blockSize >= 16 && blockSize <= 256 && int.IsPow2(blockSize)
        ? blockSize
        : throw new ArgumentOutOfRangeException(nameof(blockSize), blockSize, "A block holds 16, 32, 64, 128 or 256 values.");

    public int BytesPerRow(int inputs) => ScalesPerRow(inputs) * _blockSize / 2;

    public int ScalesPerRow(int inputs) => (inputs + _blockSize - 1) / _blockSize;

    public void Quantize(ReadOnlySpan<float> row, Span<byte> bytes, Span<float> scales)
    {
        float[]? padded = null;
        for (int block = 0; block < scales.Length; block++)
        {
            int start = block * _blockSize;
            ReadOnlySpan<float> values = row[start..Math.Min(start + _blockSize, row.Length)];
            if (values.Length < _blockSize)
            {
                padded ??= new float[_blockSize];
                values.CopyTo(padded);
                values = padded;
            }

            scales[block] = QuantizeBlock(values, bytes.Slice(start / 2, _blockSize / 2));
        }
    }

    private static float QuantizeBlock(ReadOnlySpan<float> values, Span<byte> bytes)
    {
        ReadOnlySpan<Vector256<float>> vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
        float extreme = Extreme(vectors);
        float bestScale = 0;
        float bestInverse = 0;
        float bestGain = 0;
        for (int trial = 0; trial < Trials && Math.Abs(extreme) > 1e-30f; trial++)
        {
            float inverse = -(8 + ((trial - (Trials / 2)) * TrialStep)) / extreme;
            (float product, float square) = Fit(vectors, inverse);
            float gain = product * product / square;
            if (gain > bestGain)
            {
                (bestGain, bestInverse, bestScale) = (gain, inverse, product / square);
            }
        }

        Pack(vectors, bestInverse, bytes);
        return bestScale;
    }

    private static float Extreme(ReadOnlySpan<Vector256<float>> vectors)
    {
        Vector256<float> largest = vectors[0];
        Vector256<float> smallest = vectors[0];
        foreach (Vector256<float> vector in vectors[1..])
        {
            largest = Vector256.Max(largest, vector);
            smallest = Vector256.Min(smallest, vector);
        }

        float high = largest[0];
        float low = smallest[0];
        for (int lane = 1; lane < Vector256<float>.Count; lane++)
        {
            high = Math.Max(high, largest[lane]);
            low = Math.Min(low, smallest[lane]);
        }

        return high > -low ? high : low;
    }

    /// <summary><c>(Σwq, Σq²)</c> for the integers that a trial scale gives.</summary>
    private static (float Product, float Square) Fit(ReadOnlySpan<Vector256<float>> vectors, float inverse)
    {
        Vector256<float> factor = Vector256.Create(inverse);
        Vector256<float> products = Vector256<float>.Zero;
        Vector256<float> squares = Vector256<float>.Zero;
        foreach (Vector256<float> vector in vectors)
        {
            Vector256<float> integers = Integers(vector, factor);
            products = Vector256.FusedMultiplyAdd(vector, integers, products);
            squares = Vector256.FusedMultiplyAdd(integers, integers, squares);
        }

        return (Vector256.Sum(products), Vector256.Sum(squares));
    }

    private static Vector256<float> Integers(Vector256<float> values, Vector256<float> inverse) =>
        Vector256.Min(Vector256.Max(Vector256.Round(values * inverse), Vector256.Create(-8f)), Vector256.Create(7f));

    private static void Pack(ReadOnlySpan<Vector256<float>> vectors, float inverse, Span<byte> bytes)
    {
        Vector256<float> factor = Vector256.Create(inverse);
        for (int index = 0; index < vectors.Length; index++)
        {
            // Eight codes, one a lane, from 0 to 15; the odd lanes move up by four bits and join the even ones before them.
            Vector256<ulong> codes = Vector256.ConvertToInt32(Integers(vectors[index], factor) + Vector256.Create(8f)).AsUInt64();
            Vector256<ulong> pairs = codes | (codes >>> 28);
            for (int lane = 0; lane < Vector256<ulong>.Count; lane++)
            {
                bytes[(index * Vector256<ulong>.Count) + lane] = (byte)pairs[lane];
            }
        }
    }
}
