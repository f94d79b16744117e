using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Tests.GoldenData;

namespace YoutuVl.Inference.Tests.Reference;

/// <summary>The reference is only worth something as far as it meets the golden vectors itself. They are stored in single precision.</summary>
public sealed class ReferenceGoldenTests : IDisposable
{
    private const double Tolerance = 1e-5;
    private readonly Checkpoint _checkpoint = Checkpoint.Open(GoldenVectors.CheckpointFolder);

    public void Dispose() => _checkpoint.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Encode_GoldenPicture_MatchesEmbeddingsAndLogits(int index)
    {
        GoldenCase golden = GoldenVectors.Set.File.Cases[index];
        ProcessedImage image = GoldenImages.Process(_checkpoint, index);
        var vision = new ReferenceVision(_checkpoint.Config.Vision, _checkpoint.Tensors);
        var language = new ReferenceLanguage(_checkpoint.Config.Language, _checkpoint.Tensors);

        double[][] embeddings = vision.Encode(GoldenImages.Rows(image), image.Grid.Rows, image.Grid.Columns);
        double[][] text = language.Embed(golden.InputIds);
        double[][] hidden = language.Hidden([.. text[..golden.ImageTokenStart], .. embeddings, .. text[golden.ImageTokenStart..]]);

        LargestDifference(embeddings.SelectMany(row => row), GoldenVectors.Set.ImageEmbeddings(index).Values).ShouldBeLessThan(Tolerance);
        LargestDifference(language.Logits(hidden[^1]), GoldenVectors.Set.LastLogits(index).Values).ShouldBeLessThan(Tolerance);
    }

    [Fact]
    public void Hidden_TextPrompt_MatchesLogitsOfAllPositions()
    {
        var language = new ReferenceLanguage(_checkpoint.Config.Language, _checkpoint.Tensors);

        double[][] hidden = language.Hidden(language.Embed(GoldenVectors.Set.File.Text.PromptIds));

        LargestDifference(hidden.SelectMany(language.Logits), GoldenVectors.Set.TextLogits().Values).ShouldBeLessThan(Tolerance);
    }

    private static double LargestDifference(IEnumerable<double> actual, float[] expected) => actual.Zip(expected, (a, b) => Math.Abs(a - b)).Max();
}
