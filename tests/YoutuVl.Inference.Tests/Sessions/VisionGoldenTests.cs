using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Tests.GoldenData;

namespace YoutuVl.Inference.Tests.Sessions;

public sealed class VisionGoldenTests : IDisposable
{
    private const double Tolerance = 1e-4;
    private readonly Checkpoint _checkpoint = Checkpoint.Open(GoldenVectors.CheckpointFolder);

    public void Dispose() => _checkpoint.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Encode_GoldenPicture_MatchesEmbeddings(int index)
    {
        using var scratch = new VisionScratch(_checkpoint.Config, _checkpoint.Tensors);

        float[] embeddings = scratch.Encoder.Encode(GoldenImages.Process(_checkpoint, index), CancellationToken.None);

        double[] expected = [.. GoldenVectors.Set.ImageEmbeddings(index).Values.Select(value => (double)value)];
        double error = VisionEncoderTests.RelativeError(embeddings, expected);
        TestContext.Current.TestOutputHelper?.WriteLine($"relative error {error:E2}");
        error.ShouldBeLessThan(Tolerance);
    }
}
