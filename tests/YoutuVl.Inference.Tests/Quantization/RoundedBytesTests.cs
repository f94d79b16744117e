using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Quantization;

namespace YoutuVl.Inference.Tests.Quantization;

public sealed class RoundedBytesTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    public void Write_AnyLength_EqualsOneValueAtATime(int zero) => Gen.Float[-1f, 1f].Array[0, 200].Sample(values =>
    {
        var bytes = new byte[values.Length];

        RoundedBytes.Write(values, 127, zero, bytes);

        bytes.ShouldBe([.. values.Select(value => (byte)((int)MathF.Round(value * 127) + zero))]);
    });

    [Fact]
    public void Write_Halves_GoToTheEvenInteger()
    {
        var bytes = new byte[40];
        float[] values = [.. Enumerable.Range(0, 40).Select(index => index + 0.5f)];

        RoundedBytes.Write(values, 1, 0, bytes);

        bytes.ShouldBe([.. Enumerable.Range(0, 40).Select(index => (byte)((index + 1) / 2 * 2))]);
    }
}
