using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Inference.Tests.Sessions;

public sealed class EmbeddingRowsTests
{
    [Theory]
    [InlineData(EmbeddingFormat.Float32, 0)]
    [InlineData(EmbeddingFormat.BFloat16, 1.0 / 256)]
    [InlineData(EmbeddingFormat.Int8, 0.5 / 127)]
    public void Decode_EncodedRow_StaysWithinTheFormatsStep(EmbeddingFormat format, double step) =>
        Gen.Float[-100, 100].Array[1, 40].Sample(row =>
        {
            var bytes = new byte[EmbeddingRows.RowBytes(format, row.Length)];
            var decoded = new float[row.Length];
            EmbeddingRows.Encode(format, row, bytes);
            EmbeddingRows.Decode(format, bytes, decoded);
            double limit = (row.Max(Math.Abs) * step * 1.001) + 1e-30;
            return row.Zip(decoded, (a, b) => Math.Abs(a - b)).Max() <= limit;
        });

    [Fact]
    public void Decode_BFloat16OfCheckpointValue_IsUnchanged()
    {
        float[] row = [1, -0.5f, 3.140625f, 0, 1e-20f];
        float[] stored = [.. row.Select(value => BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(value) & 0xFFFF0000))];
        var bytes = new byte[EmbeddingRows.RowBytes(EmbeddingFormat.BFloat16, stored.Length)];
        var decoded = new float[stored.Length];

        EmbeddingRows.Encode(EmbeddingFormat.BFloat16, stored, bytes);
        EmbeddingRows.Decode(EmbeddingFormat.BFloat16, bytes, decoded);

        decoded.ShouldBe(stored);
    }
}
