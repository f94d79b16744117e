using System.Numerics;
using System.Runtime.InteropServices;

namespace YoutuVl.Inference.Tasks.Dense;

/// <summary>The product <c>A Bᵀ</c> of two matrices that are stored row by row.</summary>
internal static class RowProducts
{
    // Four rows of A for each pass over B: B (up to 1000 rows of 10 KB) is read from memory a quarter as often.
    private const int RowsAtOnce = 4;

    /// <summary>Multiplies on all processors.</summary>
    /// <param name="left"><c>[m, k]</c>.</param>
    /// <param name="right"><c>[n, k]</c>.</param>
    /// <param name="width">k.</param>
    /// <param name="cancellationToken">Ends the work between two blocks of rows.</param>
    /// <returns><c>[m, n]</c>.</returns>
    public static float[] Multiply(ReadOnlyMemory<float> left, ReadOnlyMemory<float> right, int width, CancellationToken cancellationToken)
    {
        int rows = left.Length / width;
        int columns = right.Length / width;
        float[] product = new float[rows * columns];
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, (rows + RowsAtOnce - 1) / RowsAtOnce, options, block =>
        {
            int row = block * RowsAtOnce;
            int count = Math.Min(RowsAtOnce, rows - row);
            MultiplyRows(left.Span.Slice(row * width, count * width), right.Span, width, product.AsSpan(row * columns, count * columns));
        });
        return product;
    }

    private static void MultiplyRows(ReadOnlySpan<float> left, ReadOnlySpan<float> right, int width, Span<float> product)
    {
        int rows = left.Length / width;
        int columns = right.Length / width;
        for (int column = 0; column < columns; column++)
        {
            var b = right.Slice(column * width, width);
            if (rows == RowsAtOnce)
            {
                FourDots(left, b, product[column..], columns);
                continue;
            }

            for (int row = 0; row < rows; row++)
            {
                product[(row * columns) + column] = Dot(left.Slice(row * width, width), b);
            }
        }
    }

    private static void FourDots(ReadOnlySpan<float> rows, ReadOnlySpan<float> b, Span<float> product, int stride)
    {
        int width = b.Length;
        var b4 = MemoryMarshal.Cast<float, Vector<float>>(b);
        var r0 = MemoryMarshal.Cast<float, Vector<float>>(rows[..width])[..b4.Length];
        var r1 = MemoryMarshal.Cast<float, Vector<float>>(rows.Slice(width, width))[..b4.Length];
        var r2 = MemoryMarshal.Cast<float, Vector<float>>(rows.Slice(2 * width, width))[..b4.Length];
        var r3 = MemoryMarshal.Cast<float, Vector<float>>(rows.Slice(3 * width, width))[..b4.Length];
        Vector<float> s0 = default, s1 = default, s2 = default, s3 = default;
        for (int i = 0; i < b4.Length; i++)
        {
            s0 += r0[i] * b4[i];
            s1 += r1[i] * b4[i];
            s2 += r2[i] * b4[i];
            s3 += r3[i] * b4[i];
        }

        int done = b4.Length * Vector<float>.Count;
        product[0] = Vector.Sum(s0) + Rest(rows[..width], b, done);
        product[stride] = Vector.Sum(s1) + Rest(rows.Slice(width, width), b, done);
        product[2 * stride] = Vector.Sum(s2) + Rest(rows.Slice(2 * width, width), b, done);
        product[3 * stride] = Vector.Sum(s3) + Rest(rows.Slice(3 * width, width), b, done);
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var vectorsA = MemoryMarshal.Cast<float, Vector<float>>(a);
        var vectorsB = MemoryMarshal.Cast<float, Vector<float>>(b);
        Vector<float> sum = default;
        for (int i = 0; i < vectorsA.Length; i++)
        {
            sum += vectorsA[i] * vectorsB[i];
        }

        return Vector.Sum(sum) + Rest(a, b, vectorsA.Length * Vector<float>.Count);
    }

    private static float Rest(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int start)
    {
        float sum = 0;
        for (int i = start; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
