using System.Runtime.InteropServices;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tests.Checkpoints;

public sealed class TensorConversionTests
{
    private static readonly ushort[] EveryPattern = [.. Enumerable.Range(0, 1 << 16).Select(bits => (ushort)bits)];

    [Fact]
    public void ToSingle_EveryBFloat16_IsUpperHalfOfSingle()
    {
        float[] values = Convert(EveryPattern, TensorType.BFloat16);

        for (int bits = 0; bits < values.Length; bits++)
        {
            BitConverter.SingleToUInt32Bits(values[bits]).ShouldBe((uint)bits << 16);
        }
    }

    [Fact]
    public void ToSingle_EveryFloat16_IsExact()
    {
        float[] values = Convert(EveryPattern, TensorType.Float16);

        for (int bits = 0; bits < values.Length; bits++)
        {
            var expected = (float)BitConverter.UInt16BitsToHalf((ushort)bits);
            (float.IsNaN(expected) ? float.IsNaN(values[bits]) : BitConverter.SingleToUInt32Bits(values[bits]) == BitConverter.SingleToUInt32Bits(expected))
                .ShouldBeTrue($"{bits:X4} became {values[bits]:R}, expected {expected:R}");
        }
    }

    [Fact]
    public void ToSingle_Float32_KeepsBits()
    {
        float[] values = [0, -0f, 1.5f, float.Epsilon, float.MaxValue, float.NegativeInfinity, float.NaN];
        var result = new float[values.Length];

        TensorConversion.ToSingle(MemoryMarshal.AsBytes(values.AsSpan()), TensorType.Float32, result);

        result.Select(BitConverter.SingleToUInt32Bits).ShouldBe(values.Select(BitConverter.SingleToUInt32Bits));
    }

    [Theory]
    [InlineData(TensorType.BFloat16)]
    [InlineData(TensorType.Float16)]
    public void ToSingle_AnyLengthAndAlignment_EqualsWhole(TensorType type)
    {
        float[] whole = Convert(EveryPattern[..200], type);
        ReadOnlySpan<byte> source = MemoryMarshal.AsBytes(EveryPattern.AsSpan(0, 200));
        byte[] unaligned = [0xFF, .. source];

        for (int length = 0; length <= 70; length++)
        {
            var piece = new float[length];
            TensorConversion.ToSingle(unaligned.AsSpan(1 + (2 * length)), type, piece);
            piece.ShouldBe(whole[length..(2 * length)]);
        }
    }

    private static float[] Convert(ushort[] bits, TensorType type)
    {
        var values = new float[bits.Length];
        TensorConversion.ToSingle(MemoryMarshal.AsBytes(bits.AsSpan()), type, values);
        return values;
    }
}
