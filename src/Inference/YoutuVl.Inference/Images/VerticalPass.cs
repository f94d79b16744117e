using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace YoutuVl.Inference.Images;

/// <summary>
/// Blends rows into one: <c>out[x] = (Σ weight[k] * row[k][x] + half) >> precision</c>, at most 255. The rows lie in a ring of <c>rows * stride</c> bytes, row
/// <c>y</c> at index <c>y mod rows</c>.
/// </summary>
internal sealed class VerticalPass(ResampleWeights weights, int ringRows, int stride)
{
    /// <summary>Makes one row of the result.</summary>
    /// <param name="ring">The source rows.</param>
    /// <param name="y">The row of the result.</param>
    /// <param name="destination">Receives the row, at most <c>stride</c> bytes.</param>
    public void Run(ReadOnlySpan<byte> ring, int y, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ring.Length, ringRows * stride);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(destination.Length, stride);
        ref byte source = ref MemoryMarshal.GetReference(ring);
        int x = 0;
        for (; x <= destination.Length - Vector128<byte>.Count; x += Vector128<byte>.Count)
        {
            Blend(ref Unsafe.Add(ref source, x), y).StoreUnsafe(ref destination[x]);
        }

        for (; x < destination.Length; x++)
        {
            destination[x] = BlendOne(ring, x, y);
        }
    }

    private Vector128<byte> Blend(ref byte source, int y)
    {
        int row = weights.First(y) % ringRows;
        Vector128<int> sum0 = Vector128.Create(weights.Half), sum1 = sum0, sum2 = sum0, sum3 = sum0;
        foreach (short weight in weights.Of(y))
        {
            Vector128<int> factor = Vector128.Create((int)weight);
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(ref Unsafe.Add(ref source, row * stride)));
            sum0 += Vector128.WidenLower(low).AsInt32() * factor;
            sum1 += Vector128.WidenUpper(low).AsInt32() * factor;
            sum2 += Vector128.WidenLower(high).AsInt32() * factor;
            sum3 += Vector128.WidenUpper(high).AsInt32() * factor;
            row = row + 1 == ringRows ? 0 : row + 1;
        }

        return Vector128.Narrow(Narrow(sum0, sum1), Narrow(sum2, sum3));
    }

    private Vector128<ushort> Narrow(Vector128<int> low, Vector128<int> high)
    {
        Vector128<int> top = Vector128.Create(255);
        return Vector128.Narrow(Vector128.Min(low >> weights.Precision, top).AsUInt32(), Vector128.Min(high >> weights.Precision, top).AsUInt32());
    }

    private byte BlendOne(ReadOnlySpan<byte> ring, int x, int y)
    {
        int sum = weights.Half;
        int row = weights.First(y);
        foreach (short weight in weights.Of(y))
        {
            sum += weight * ring[(row++ % ringRows * stride) + x];
        }

        return (byte)Math.Min(255, sum >> weights.Precision);
    }
}
