using System.Numerics.Tensors;

namespace YoutuVl.Inference.Quantization;

/// <summary>One scale a row: <c>w ≈ s · q</c>, <c>q ∈ [-limit, limit]</c>, <c>s = max|w| / limit</c>.</summary>
/// <param name="weights">The range, see <see cref="IntegerWeights"/>.</param>
internal sealed class SymmetricRowQuantizer(IntegerWeights weights) : IRowQuantizer
{
    private readonly int _limit = weights == IntegerWeights.SevenBit ? 64 : 127;

    // Unsigned bytes have their zero at 128.
    private readonly int _zero = weights == IntegerWeights.SevenBit ? 0 : 128;

    public int BytesPerRow(int inputs) => inputs;

    public int ScalesPerRow(int inputs) => 1;

    public void Quantize(ReadOnlySpan<float> row, Span<byte> bytes, Span<float> scales)
    {
        float largest = Math.Abs(TensorPrimitives.MaxMagnitude(row));
        scales[0] = largest / _limit;
        float inverse = largest > 1e-30f ? _limit / largest : 0;
        RoundedBytes.Write(row, inverse, _zero, bytes);
    }
}
