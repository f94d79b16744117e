using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace YoutuVl.Inference.Images;

/// <summary>
/// Resizes rows of pixels to another width and to RGB order: <c>out[x] = (Σ weight[x, k] * in[first[x] + k] + half) >> precision</c>, at most 255. A pixel is one
/// vector of four 32-bit lanes; four rows share the loads of the weights.
/// </summary>
internal sealed class HorizontalPass
{
    /// <summary>Rows that go through together.</summary>
    public const int Rows = 4;

    /// <summary>Bytes behind the last pixel of a row that are touched and mean nothing: pixels of three bytes are moved as four.</summary>
    public const int Padding = 1;

    private readonly ResampleWeights _weights;
    private readonly int _outputs;
    private readonly bool _blueFirst;
    private readonly int _pixelBytes;

    public HorizontalPass(ResampleWeights weights, int outputs, PixelLayout layout)
    {
        (_weights, _outputs) = (weights, outputs);
        _blueFirst = layout == PixelLayout.Bgra32;
        _pixelBytes = _blueFirst ? 4 : 3;
    }

    /// <summary>Resizes four rows.</summary>
    /// <param name="source">Four rows of the source and <see cref="Padding"/>.</param>
    /// <param name="stride">Bytes from one source row to the next.</param>
    /// <param name="destination">Receives four rows of <paramref name="destinationStride"/> bytes: RGB pixels and at least <see cref="Padding"/>.</param>
    /// <param name="destinationStride">Bytes from one resized row to the next.</param>
    public void Run(ReadOnlySpan<byte> source, int stride, Span<byte> destination, int destinationStride)
    {
        int lastInput = _weights.First(_outputs - 1) + _weights.Of(_outputs - 1).Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, ((Rows - 1) * stride) + (lastInput * _pixelBytes) + Padding);
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, ((Rows - 1) * destinationStride) + (_outputs * 3) + Padding);
        ref byte input = ref MemoryMarshal.GetReference(source);
        ref byte output = ref MemoryMarshal.GetReference(destination);
        Vector128<int> half = Vector128.Create(_weights.Half);
        for (int x = 0; x < _outputs; x++, output = ref Unsafe.Add(ref output, 3))
        {
            Vector128<int> sum0 = half, sum1 = half, sum2 = half, sum3 = half;
            ref byte pixel = ref Unsafe.Add(ref input, _weights.First(x) * _pixelBytes);
            foreach (short weight in _weights.Of(x))
            {
                Vector128<int> factor = Vector128.Create((int)weight);
                sum0 += Load(ref pixel, 0) * factor;
                sum1 += Load(ref pixel, stride) * factor;
                sum2 += Load(ref pixel, stride * 2) * factor;
                sum3 += Load(ref pixel, stride * 3) * factor;
                pixel = ref Unsafe.Add(ref pixel, _pixelBytes);
            }

            Store(ref output, 0, sum0);
            Store(ref output, destinationStride, sum1);
            Store(ref output, destinationStride * 2, sum2);
            Store(ref output, destinationStride * 3, sum3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Load(ref byte pixel, int offset)
    {
        uint bytes = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref pixel, offset));
        return Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(bytes).AsByte())).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(ref byte pixel, int offset, Vector128<int> sum)
    {
        Vector128<uint> value = Vector128.Min(sum >> _weights.Precision, Vector128.Create(255)).AsUInt32();
        uint bytes = Vector128.Narrow(Vector128.Narrow(value, value), Vector128<ushort>.Zero).AsUInt32().ToScalar();
        if (_blueFirst)
        {
            bytes = ((bytes >> 16) & 0xFF) | (bytes & 0xFF00) | (bytes << 16);
        }

        Unsafe.WriteUnaligned(ref Unsafe.Add(ref pixel, offset), bytes);
    }
}
