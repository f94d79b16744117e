using System.Numerics.Tensors;

namespace YoutuVl.Inference.Quantization;

/// <summary>Eight bits a weight, in blocks with a scale each: <c>w ≈ s · q</c>, <c>s = max|w| / 127</c>, stored as <c>q + 128</c>.</summary>
/// <param name="blockSize">Values in a block: 16 to 256, a power of two. The last block of a row is filled up with zeros.</param>
internal sealed class Int8BlockQuantizer(int blockSize) : IRowQuantizer
{
    private readonly int _blockSize = blockSize >= 16 && blockSize <= 256 && int.IsPow2(blockSize)
        ? blockSize
        : throw new ArgumentOutOfRangeException(nameof(blockSize), blockSize, "A block holds 16, 32, 64, 128 or 256 values.");

    public int BytesPerRow(int inputs) => ScalesPerRow(inputs) * _blockSize;

    public int ScalesPerRow(int inputs) => (inputs + _blockSize - 1) / _blockSize;

    public void Quantize(ReadOnlySpan<float> row, Span<byte> bytes, Span<float> scales)
    {
        bytes.Fill(128);
        for (int block = 0; block < scales.Length; block++)
        {
            int start = block * _blockSize;
            ReadOnlySpan<float> values = row[start..Math.Min(start + _blockSize, row.Length)];
            float largest = Math.Abs(TensorPrimitives.MaxMagnitude(values));
            scales[block] = largest / 127;
            float inverse = largest > 1e-30f ? 127 / largest : 0;
            RoundedBytes.Write(values, inverse, 128, bytes.Slice(start, values.Length));
        }
    }
}
