using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tests.Checkpoints;

public sealed class CheckpointTests
{
    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "Golden", "checkpoint");

    [Fact]
    public void Open_GoldenFolder_ReadsConfigurations()
    {
        using Checkpoint checkpoint = Checkpoint.Open(Golden);

        checkpoint.Config.Language.HiddenSize.ShouldBe(64);
        checkpoint.Config.Language.QueryHeadSize.ShouldBe(24);
        checkpoint.Config.Language.RopeTheta.ShouldBe(500_000);
        checkpoint.Config.Vision.HeadSize.ShouldBe(12);
        checkpoint.Config.Vision.WindowGroups.ShouldBe(4);
        checkpoint.Config.Vision.FullAttentionLayers.ShouldBe([1, 3]);
        checkpoint.Config.Tokens.ShouldBe(new SpecialTokenIds(810, 811, 817, 818, 815, 816));
        checkpoint.Generation.DoSample.ShouldBeTrue();
        checkpoint.Generation.TopP.ShouldBe(0.001);
        checkpoint.Generation.RepetitionPenalty.ShouldBe(1.05);
        checkpoint.Generation.EndTokens.ShouldBe([811]);
        checkpoint.Preprocessor.Mean.ShouldBe([0.5, 0.5, 0.5]);
        checkpoint.Preprocessor.MaximumPatches.ShouldBe(256);
    }

    [Fact]
    public void Open_GoldenFolder_MapsEveryTensor()
    {
        using Checkpoint checkpoint = Checkpoint.Open(Golden);

        checkpoint.Tensors.Names.ShouldBe(ExpectedTensors.For(checkpoint.Config).Select(tensor => tensor.Name).Order(StringComparer.Ordinal));
        checkpoint.Tensors.Shape("model.embed_tokens.weight").ShouldBe([4992, 64]);
        var whole = new float[4992 * 64];
        checkpoint.Tensors.Read("model.embed_tokens.weight", 0, whole);
        whole.ShouldAllBe(value => float.IsFinite(value));
        whole.Distinct().Count().ShouldBeGreaterThan(500);
        var row = new float[64];
        checkpoint.Tensors.Read("model.embed_tokens.weight", 64 * 4991, row);
        row.ShouldBe(whole[^64..]);
    }
}
