using System.Runtime.InteropServices;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Synthesis;

namespace YoutuVl.Inference.Tests.Synthesis;

public sealed class RandomWeightsTests
{
    private static readonly WeightDistribution Standard = new(0, 1);

    [Fact]
    public void Fill_ManyValues_HaveTheAskedMeanAndDeviation()
    {
        float[] values = Values(RandomWeights.Key(1, 0), 0, new WeightDistribution(3, 0.5f), 1_000_000);

        double mean = values.Average();
        mean.ShouldBe(3, 0.002);
        Math.Sqrt(values.Average(value => (value - mean) * (value - mean))).ShouldBe(0.5, 0.002);
    }

    [Fact]
    public void Fill_ManyValues_AreSpreadLikeANormalDistribution()
    {
        float[] values = Values(RandomWeights.Key(2, 5), 0, Standard, 1_000_000);

        Share(values, 1).ShouldBe(0.6827, 0.015);
        Share(values, 2).ShouldBe(0.9545, 0.01);
        values.Max().ShouldBeLessThan(3.5f);
    }

    [Fact]
    public void Fill_AnyPiece_EqualsThatPieceOfTheWhole()
    {
        ulong key = RandomWeights.Key(3, 1);
        ushort[] whole = Bits(key, 0, Standard, 5000);

        Gen.Select(Gen.Int[0, 4999], Gen.Int[0, 300]).Sample((first, length) =>
            Bits(key, (uint)first, Standard, Math.Min(length, 5000 - first)).AsSpan().SequenceEqual(whole.AsSpan(first, Math.Min(length, 5000 - first))));
    }

    [Fact]
    public void Fill_NeighboursAndRowsOfOneTensor_AreUncorrelated()
    {
        float[] values = Values(RandomWeights.Key(4, 2), 0, Standard, 1 << 20);

        foreach (int lag in (int[])[1, 2, 8, 16, 256, 1024, 2560, 4096, 65536])
        {
            Correlation(values.AsSpan(lag), values.AsSpan(0, values.Length - lag)).ShouldBe(0, 0.006, $"lag {lag}");
        }
    }

    [Fact]
    public void Fill_DifferentTensorsAndSeeds_ShareNoRuns()
    {
        var runs = new HashSet<ulong>();
        foreach ((ulong seed, int tensor) in new (ulong, int)[] { (1, 0), (1, 1), (1, 2), (2, 0), (2, 1) })
        {
            // Any four values in a row that two sequences share, at any offset, would show; by chance it happens less than once in a hundred runs.
            ushort[] bits = Bits(RandomWeights.Key(seed, tensor), 0, Standard, 20_000);
            for (int index = 0; index + 4 <= bits.Length; index++)
            {
                runs.Add(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(bits.AsSpan(index, 4)))).ShouldBeTrue($"seed {seed}, tensor {tensor}, value {index}");
            }
        }
    }

    private static double Share(float[] values, double limit) => values.Count(value => Math.Abs(value) <= limit) / (double)values.Length;

    private static double Correlation(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        double sum = 0;
        for (int index = 0; index < left.Length; index++)
        {
            sum += left[index] * (double)right[index];
        }

        return sum / left.Length;
    }

    private static float[] Values(ulong key, uint first, WeightDistribution distribution, int count)
    {
        var values = new float[count];
        TensorConversion.ToSingle(MemoryMarshal.AsBytes(Bits(key, first, distribution, count).AsSpan()), TensorType.BFloat16, values);
        return values;
    }

    private static ushort[] Bits(ulong key, uint first, WeightDistribution distribution, int count)
    {
        var bits = new ushort[count];
        RandomWeights.Fill(key, first, distribution, bits);
        return bits;
    }
}
