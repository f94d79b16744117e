using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs;
using YoutuVl.Inference.Graphs.Vision;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Quantization;
using YoutuVl.Inference.Tests.GoldenData;
using YoutuVl.Inference.Tests.Reference;

namespace YoutuVl.Inference.Tests.Sessions;

/// <summary>
/// What integer forms cost: root-mean-square difference of the image embeddings from single precision, relative to their root mean square. The bounds are a
/// quarter above what was measured, so that a change for the worse fails.
/// </summary>
public sealed class VisionQuantizationTests
{
    [Theory]
    [InlineData("w7a8", 0, 0.048)]
    [InlineData("w7a8", 2, 0.048)]
    [InlineData("w8a8", 0, 0.031)]
    [InlineData("w8a8", 2, 0.031)]
    public void Encode_GoldenPicture_ErrorStaysWithinBound(string form, int picture, double bound)
    {
        using var checkpoint = Checkpoint.Open(GoldenVectors.CheckpointFolder);
        ProcessedImage image = GoldenImages.Process(checkpoint, picture);
        Report(Error(checkpoint.Config, checkpoint.Tensors, image, Blocks(LinearFormRules.Parse(form)))).ShouldBeLessThan(bound);
    }

    [Theory]
    [InlineData("w7a8", 0.033)]
    [InlineData("w8a8", 0.022)]
    public void Encode_RandomModel_ErrorStaysWithinBoundAfterEveryLayer(string form, double bound)
    {
        ModelConfig whole = RandomModels.Create(1);
        for (int layers = 1; layers <= 6; layers++)
        {
            ModelConfig config = whole with { Vision = whole.Vision with { LayerCount = layers, FullAttentionLayers = [1, 3] } };
            ProcessedImage image = VisionScratch.Noise(config.Vision, 5, 7, seed: 8);
            Report(Error(config, new RandomTensors(config, 31), image, Blocks(LinearFormRules.Parse(form)))).ShouldBeLessThan(bound);
        }
    }

    [Fact]
    public void Encode_MergerInIntegers_CostsMoreThanAllBlocksOfOneLayer()
    {
        ModelConfig whole = RandomModels.Create(1);
        ModelConfig config = whole with { Vision = whole.Vision with { LayerCount = 1 } };
        ProcessedImage image = VisionScratch.Noise(config.Vision, 5, 7, seed: 8);
        var weights = new RandomTensors(config, 31);

        double merger = Report(Error(config, weights, image, new VisionGraphOptions { Merger = LinearFormRules.Parse("w8a8") }));

        merger.ShouldBeGreaterThan(Report(Error(config, weights, image, Blocks(LinearFormRules.Parse("w8a8")))));
    }

    [Fact]
    public void Encode_FeedForwardInParts_LowersErrorWhereSomeChannelsAreLarge()
    {
        ModelConfig config = RandomModels.Create(2);
        ProcessedImage image = VisionScratch.Noise(config.Vision, 4, 4, seed: 8);
        var weights = new LoudChannels(new RandomTensors(config, 31));
        ILinearForm form = LinearFormRules.Parse("w8a8");

        double together = Report(Error(config, weights, image, new VisionGraphOptions { Contractions = form, FeedForwardParts = 1 }));

        Report(Error(config, weights, image, new VisionGraphOptions { Contractions = form, FeedForwardParts = 4 })).ShouldBeLessThan(together * 0.9);
    }

    private static VisionGraphOptions Blocks(ILinearForm form) => new() { Linears = form, Contractions = form };

    private static double Error(ModelConfig config, ITensorSource weights, ProcessedImage image, VisionGraphOptions options)
    {
        using var exact = new VisionScratch(config, weights);
        using var quantised = new VisionScratch(config, weights, options);
        float[] expected = exact.Encoder.Encode(image, CancellationToken.None);
        float[] actual = quantised.Encoder.Encode(image, CancellationToken.None);
        double difference = expected.Zip(actual, (a, b) => ((double)a - b) * ((double)a - b)).Sum();
        return Math.Sqrt(difference / expected.Sum(value => (double)value * value));
    }

    private static double Report(double error)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"relative error {error:F5}");
        return error;
    }
}
