using Shouldly;
using Xunit;
using YoutuVl.Inference.Graphs;
using YoutuVl.Inference.Quantization;

namespace YoutuVl.Inference.Tests.Quantization;

public sealed class LinearFormTests
{
    /// <summary>Each form with the largest relative error (root mean square) that it may have on normal weights and activations.</summary>
    public static TheoryData<string, double> Forms => new()
    {
        { "i4b32", 0.09 },
        { "i4b64", 0.1 },
        { "i4b128", 0.11 },
        { "i8b32", 0.01 },
        { "i8b64", 0.011 },
        { "i8b128", 0.012 },
        { "w8a8-7", 0.022 },
        { "w8a8-8", 0.014 },
        { "f32", 1e-6 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Apply_NormalWeights_StaysWithinTheErrorOfTheForm(string name, double tolerance)
    {
        Matrix weights = Matrix.Random(96, 512, seed: 1, deviation: 0.02);
        Matrix input = Matrix.Random(7, 512, seed: 2);
        float[] bias = Matrix.Random(1, 96, seed: 3).Values;

        float[] result = LinearRun.Run(Form(name), input, weights, bias);

        RelativeError(result, input.Linear(weights, bias), bias).ShouldBeLessThan(tolerance);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Apply_InputsThatFillNoWholeBlock_StaysWithinTheErrorOfTheForm(string name, double tolerance)
    {
        Matrix weights = Matrix.Random(33, 200, seed: 4);
        Matrix input = Matrix.Random(1, 200, seed: 5);

        float[] result = LinearRun.Run(Form(name), input, weights);

        RelativeError(result, input.Linear(weights)).ShouldBeLessThan(1.2 * tolerance);
    }

    /// <summary>Sums of byte products saturate on processors without VNNI when both sides are at their extremes; ours must not.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public void Apply_EveryValueAtTheExtreme_DoesNotSaturate(string name, double tolerance)
    {
        foreach (float sign in (float[])[1, -1])
        {
            Matrix weights = Matrix.Filled(16, 256, sign * 3);
            Matrix input = Matrix.Filled(5, 256, 2);

            float[] result = LinearRun.Run(Form(name), input, weights);

            result.ShouldAllBe(value => Math.Abs(value - (sign * 1536)) < 1536 * Math.Min(tolerance, 0.001));
        }
    }

    [Theory]
    [InlineData(IntegerWeights.SevenBit)]
    [InlineData(IntegerWeights.EightBit)]
    internal void W8A8_AnyValues_EqualsTheSameArithmeticInOurOwnCode(IntegerWeights range)
    {
        Matrix weights = Matrix.Random(40, 160, seed: 6);
        Matrix input = Matrix.Random(9, 160, seed: 7, deviation: 3);

        float[] result = LinearRun.Run(new W8A8Linear(range), input, weights);

        double[] expected = IntegerProduct(input, weights, range);
        for (int index = 0; index < result.Length; index++)
        {
            ((double)result[index]).ShouldBe(expected[index], 1e-5 * Math.Abs(expected[index]) + 1e-5);
        }
    }

    [Fact]
    public void W8A8_RowOfZeros_GivesTheBias()
    {
        float[] result = LinearRun.Run(new W8A8Linear(), Matrix.Filled(2, 64, 0), Matrix.Random(8, 64, seed: 8), [1, 2, 3, 4, 5, 6, 7, 8]);

        result.ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8]);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void Apply_WeightThatIsNoNumber_NamesTheTensorAndThePlace(float value)
    {
        foreach (string name in (string[])["i4b32", "i8b32", "w8a8-7"])
        {
            Matrix weights = Matrix.Random(4, 64, seed: 9);
            weights.Values[(2 * 64) + 17] = value;

            QuantizationException error = Should.Throw<QuantizationException>(() => LinearRun.Run(Form(name), Matrix.Filled(1, 64, 1), weights));

            (error.Tensor, error.Row, error.Column, error.Value).ShouldBe(("w", 2, 17, value));
        }
    }

    private static ILinearForm Form(string name) => name switch
    {
        "f32" => new Float32Linear(),
        "w8a8-7" => new W8A8Linear(),
        "w8a8-8" => new W8A8Linear(IntegerWeights.EightBit),
        ['i', '4', 'b', .. string size] => new Int4BlockLinear(int.Parse(size)),
        ['i', '8', 'b', .. string size] => new Int8BlockLinear(int.Parse(size)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Unknown form."),
    };

    private static double RelativeError(float[] result, double[] expected, float[]? bias = null)
    {
        double error = 0;
        double norm = 0;
        for (int index = 0; index < result.Length; index++)
        {
            double product = expected[index] - (bias?[index % bias.Length] ?? 0);
            error += Math.Pow(result[index] - expected[index], 2);
            norm += product * product;
        }

        return Math.Sqrt(error / norm);
    }

    private static double[] IntegerProduct(Matrix input, Matrix weights, IntegerWeights range)
    {
        var quantizer = new SymmetricRowQuantizer(range);
        var bytes = new byte[weights.Columns];
        var scale = new float[1];
        var result = new double[input.Rows * weights.Rows];
        for (int output = 0; output < weights.Rows; output++)
        {
            quantizer.Quantize(weights.Row(output), bytes, scale);
            for (int row = 0; row < input.Rows; row++)
            {
                float step = input.Row(row).ToArray().Max(Math.Abs) * (1 / 127f);
                long sum = 0;
                for (int index = 0; index < bytes.Length; index++)
                {
                    int weight = range == IntegerWeights.SevenBit ? (sbyte)bytes[index] : bytes[index] - 128;
                    sum += weight * (long)Math.Clamp(MathF.Round(input.Row(row)[index] / step), -128, 127);
                }

                result[(row * weights.Rows) + output] = (double)sum * step * scale[0];
            }
        }

        return result;
    }
}
