using System.Numerics.Tensors;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using YoutuVl.Inference.Graphs;

namespace YoutuVl.Inference.Quantization;

/// <summary>
/// A weight matrix on its way into a data file: read and quantised in pieces on all cores, written row after row. Only the scales are kept, so that the largest
/// matrix of a model passes through a few megabytes.
/// </summary>
/// <param name="weights">The matrix.</param>
/// <param name="quantizer">The numeric form.</param>
internal sealed class QuantizedRows(WeightRows weights, IRowQuantizer quantizer)
{
    private const int PieceValues = 1 << 22;
    private const int GroupRows = 32;
    private float[]? _scales;

    /// <summary>Writes the bytes of all rows, <c>[outputs, bytes per row]</c>.</summary>
    public void WriteBytes(Stream stream) => Run(bytes => stream.Write(bytes));

    /// <summary>The scales of all rows, <c>[outputs, scales per row]</c>.</summary>
    public ReadOnlySpan<float> ReadScales()
    {
        if (_scales is null)
        {
            Run(_ => { });
        }

        return _scales;
    }

    /// <summary>Writes the scales of all rows, <c>[outputs, scales per row]</c>.</summary>
    public void WriteScales(Stream stream) => stream.Write(MemoryMarshal.AsBytes(ReadScales()));

    /// <summary>Writes the bytes of all rows transposed, <c>[bytes per row, outputs]</c>. Holds the whole quantised matrix.</summary>
    public void WriteTransposedBytes(Stream stream)
    {
        int width = quantizer.BytesPerRow(weights.Inputs);
        var rows = new byte[weights.Outputs * (long)width];
        int filled = 0;
        Run(bytes =>
        {
            bytes.CopyTo(rows.AsSpan(filled));
            filled += bytes.Length;
        });
        var columns = new byte[rows.Length];
        Transpose(rows, columns, weights.Outputs, width);
        stream.Write(columns);
    }

    private static void Transpose(byte[] rows, byte[] columns, int height, int width)
    {
        // Tiles of 64 × 64 keep both sides in the first-level cache.
        const int Tile = 64;
        Parallel.For(0, (height + Tile - 1) / Tile, strip =>
        {
            int bottom = Math.Min((strip + 1) * Tile, height);
            for (int left = 0; left < width; left += Tile)
            {
                int right = Math.Min(left + Tile, width);
                for (int row = strip * Tile; row < bottom; row++)
                {
                    for (int column = left; column < right; column++)
                    {
                        columns[(column * (long)height) + row] = rows[(row * (long)width) + column];
                    }
                }
            }
        });
    }

    private void Run(Action<byte[]> write)
    {
        int width = quantizer.BytesPerRow(weights.Inputs);
        int scalesPerRow = quantizer.ScalesPerRow(weights.Inputs);
        int pieceRows = Math.Clamp(PieceValues / weights.Inputs, 1, weights.Outputs);
        var scales = new float[weights.Outputs * (long)scalesPerRow];
        var values = new float[pieceRows * weights.Inputs];
        var bytes = new byte[pieceRows * width];
        for (int first = 0; first < weights.Outputs; first += pieceRows)
        {
            int count = Math.Min(pieceRows, weights.Outputs - first);
            if (count < pieceRows)
            {
                values = new float[count * weights.Inputs];
                bytes = new byte[count * width];
            }

            Quantize(first, values, bytes, scales.AsMemory(first * scalesPerRow, count * scalesPerRow));
            write(bytes);
        }

        _scales = scales;
    }

    private void Quantize(int first, float[] values, byte[] bytes, Memory<float> scales)
    {
        int inputs = weights.Inputs;
        int width = quantizer.BytesPerRow(inputs);
        int scalesPerRow = quantizer.ScalesPerRow(inputs);
        int count = values.Length / inputs;
        try
        {
            Parallel.For(0, (count + GroupRows - 1) / GroupRows, group =>
            {
                int begin = group * GroupRows;
                int end = Math.Min(begin + GroupRows, count);
                Span<float> rows = values.AsSpan(begin * inputs, (end - begin) * inputs);
                weights.ReadRows(first + begin, rows);
                RequireFinite(first + begin, rows);
                for (int row = begin; row < end; row++)
                {
                    quantizer.Quantize(
                        values.AsSpan(row * inputs, inputs), bytes.AsSpan(row * width, width), scales.Span.Slice(row * scalesPerRow, scalesPerRow));
                }
            });
        }
        catch (AggregateException error) when (error.InnerException is { } cause)
        {
            // One damaged weight is reported as such, whichever thread met it.
            ExceptionDispatchInfo.Throw(cause);
        }
    }

    private void RequireFinite(int first, ReadOnlySpan<float> values)
    {
        // The largest magnitude is NaN when any value is.
        if (float.IsFinite(TensorPrimitives.MaxMagnitude(values)))
        {
            return;
        }

        int index = 0;
        while (float.IsFinite(values[index]))
        {
            index++;
        }

        throw new QuantizationException(weights.Key, first + (index / weights.Inputs), index % weights.Inputs, values[index]);
    }
}
