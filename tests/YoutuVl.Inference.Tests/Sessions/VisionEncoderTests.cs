using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Tests.Reference;

namespace YoutuVl.Inference.Tests.Sessions;

public sealed class VisionEncoderTests
{
    private const double Tolerance = 1e-5;

    // Window edges in groups are 2, 1, 3 and 3: whole windows only, every kind of ragged edge, one window, and images smaller than a window.
    [Theory]
    [InlineData(0, 4, 6)]
    [InlineData(0, 5, 7)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 4, 5)]
    [InlineData(1, 3, 4)]
    [InlineData(2, 7, 5)]
    [InlineData(2, 2, 9)]
    [InlineData(2, 3, 3)]
    [InlineData(3, 5, 4)]
    [InlineData(3, 6, 3)]
    public void Encode_RandomModel_EqualsReference(int shape, int groupRows, int groupColumns)
    {
        ModelConfig config = RandomModels.Create(shape);
        var weights = new RandomTensors(config, seed: 11);
        ProcessedImage image = VisionScratch.Noise(config.Vision, groupRows, groupColumns, seed: 5);
        using var scratch = new VisionScratch(config, weights);

        float[] actual = scratch.Encoder.Encode(image, CancellationToken.None);

        double[][] patches = [.. image.Patches.ToArray().Select(value => (double)value).Chunk(config.Vision.PatchLength)];
        double[][] expected = new ReferenceVision(config.Vision, weights).Encode(patches, image.Grid.Rows, image.Grid.Columns);
        RelativeError(actual, [.. expected.SelectMany(row => row)]).ShouldBeLessThan(Tolerance);
    }

    [Fact]
    public void Encode_SeveralSizesOneAfterAnother_EqualFreshEncoders()
    {
        ModelConfig config = RandomModels.Create(0);
        var weights = new RandomTensors(config, seed: 3);
        using var shared = new VisionScratch(config, weights);
        foreach ((int rows, int columns) in new[] { (3, 5), (1, 1), (6, 2), (3, 5) })
        {
            ProcessedImage image = VisionScratch.Noise(config.Vision, rows, columns, seed: rows);
            using var fresh = new VisionScratch(config, weights);
            shared.Encoder.Encode(image, CancellationToken.None).ShouldBe(fresh.Encoder.Encode(image, CancellationToken.None));
        }
    }

    [Fact]
    public void Encode_CancelledToken_Throws()
    {
        ModelConfig config = RandomModels.Create(0);
        using var scratch = new VisionScratch(config, new RandomTensors(config, seed: 3));
        ProcessedImage image = VisionScratch.Noise(config.Vision, 2, 2, seed: 1);
        Should.Throw<OperationCanceledException>(() => scratch.Encoder.Encode(image, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Encode_PatchesOfAnotherGrid_NamesBoth()
    {
        ModelConfig config = RandomModels.Create(0);
        using var scratch = new VisionScratch(config, new RandomTensors(config, seed: 3));
        ProcessedImage image = VisionScratch.Noise(config.Vision, 2, 2, seed: 1) with { Grid = new PatchGrid(4, 6, 2) };
        Should.Throw<ArgumentException>(() => scratch.Encoder.Encode(image, CancellationToken.None)).Message.ShouldContain("4x6");
    }

    /// <summary>The largest difference, relative to the largest magnitude.</summary>
    internal static double RelativeError(ReadOnlySpan<float> actual, double[] expected)
    {
        actual.Length.ShouldBe(expected.Length);
        double error = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            error = Math.Max(error, Math.Abs(actual[i] - expected[i]));
        }

        return error / expected.Max(Math.Abs);
    }
}
