using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Quantization;

namespace YoutuVl.Inference.Tests.Quantization;

public sealed class RowQuantizerTests
{
    private static readonly Gen<float[]> Rows = Gen.Float[-4f, 4f].Array[1, 300];

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(128)]
    public void Int4_AnyRow_IsAsCloseAsHalfAStepOfTheWidestBlock(int blockSize)
    {
        Rows.Sample(row =>
        {
            float[] restored = RestoreInt4(row, blockSize);
            for (int index = 0; index < row.Length; index++)
            {
                // The search may clip the extreme by a step, and the least-squares scale moves the grid a little.
                Math.Abs(restored[index] - row[index]).ShouldBeLessThanOrEqualTo((1.3f * BlockExtreme(row, index, blockSize) / 8) + 1e-6f);
            }
        });
    }

    [Theory]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(128)]
    public void Int4_NormalWeights_HaveASmallerErrorThanTheAbsoluteMaximumGives(int blockSize)
    {
        Matrix weights = Matrix.Random(1, 1 << 16, seed: 5);

        double searched = SquaredError(weights.Values, RestoreInt4(weights.Values, blockSize));
        double plain = SquaredError(weights.Values, PlainInt4(weights.Values, blockSize));

        (searched / plain).ShouldBeLessThan(0.85);
    }

    [Theory]
    [InlineData(32)]
    [InlineData(128)]
    public void Int4_ValuesOnTheGrid_AreExact(int blockSize)
    {
        var row = new float[blockSize * 2];
        for (int index = 0; index < row.Length; index++)
        {
            row[index] = 0.5f * ((index % 16) - 8);
        }

        RestoreInt4(row, blockSize).ShouldBe(row);
    }

    [Fact]
    public void Int8Blocks_AnyRow_AreAsCloseAsHalfAStep()
    {
        var quantizer = new Int8BlockQuantizer(32);
        Rows.Sample(row =>
        {
            (byte[] bytes, float[] scales) = Quantize(quantizer, row);
            for (int index = 0; index < row.Length; index++)
            {
                float restored = (bytes[index] - 128) * scales[index / 32];
                Math.Abs(restored - row[index]).ShouldBeLessThanOrEqualTo((0.501f * scales[index / 32]) + 1e-6f);
            }
        });
    }

    [Fact]
    public void SymmetricRows_AnyRow_StayInRangeAndWithinHalfAStep()
    {
        Rows.Sample(row =>
        {
            (byte[] seven, float[] sevenScale) = Quantize(new SymmetricRowQuantizer(IntegerWeights.SevenBit), row);
            (byte[] eight, float[] eightScale) = Quantize(new SymmetricRowQuantizer(IntegerWeights.EightBit), row);
            for (int index = 0; index < row.Length; index++)
            {
                int small = (sbyte)seven[index];
                Math.Abs(small).ShouldBeLessThanOrEqualTo(64);
                Math.Abs((small * sevenScale[0]) - row[index]).ShouldBeLessThanOrEqualTo((0.501f * sevenScale[0]) + 1e-6f);
                Math.Abs(((eight[index] - 128) * eightScale[0]) - row[index]).ShouldBeLessThanOrEqualTo((0.501f * eightScale[0]) + 1e-6f);
            }
        });
    }

    [Fact]
    public void EveryQuantizer_RowOfZeros_RestoresZeros()
    {
        var row = new float[48];

        RestoreInt4(row, 32).ShouldAllBe(value => value == 0);
        Quantize(new Int8BlockQuantizer(32), row).Bytes.ShouldAllBe(value => value == 128);
        Quantize(new SymmetricRowQuantizer(IntegerWeights.SevenBit), row).Bytes.ShouldAllBe(value => value == 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    [InlineData(512)]
    public void Int4_BlockSizeThatTheRuntimeLacks_IsRefused(int blockSize) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Int4BlockQuantizer(blockSize)).ParamName.ShouldBe("blockSize");

    private static (byte[] Bytes, float[] Scales) Quantize(IRowQuantizer quantizer, float[] row)
    {
        var bytes = new byte[quantizer.BytesPerRow(row.Length)];
        var scales = new float[quantizer.ScalesPerRow(row.Length)];
        quantizer.Quantize(row, bytes, scales);
        return (bytes, scales);
    }

    private static float[] RestoreInt4(float[] row, int blockSize)
    {
        (byte[] bytes, float[] scales) = Quantize(new Int4BlockQuantizer(blockSize), row);
        var restored = new float[row.Length];
        for (int index = 0; index < row.Length; index++)
        {
            int code = index % 2 == 0 ? bytes[index / 2] & 15 : bytes[index / 2] >> 4;
            restored[index] = (code - 8) * scales[index / blockSize];
        }

        return restored;
    }

    private static float[] PlainInt4(float[] row, int blockSize)
    {
        var restored = new float[row.Length];
        for (int index = 0; index < row.Length; index++)
        {
            float scale = BlockExtreme(row, index, blockSize) / 7;
            restored[index] = MathF.Round(row[index] / scale) * scale;
        }

        return restored;
    }

    private static float BlockExtreme(float[] row, int index, int blockSize) =>
        row.Skip(index / blockSize * blockSize).Take(blockSize).Max(Math.Abs);

    private static double SquaredError(float[] values, float[] restored) =>
        values.Zip(restored, (value, other) => (double)(value - other) * (value - other)).Sum();
}
