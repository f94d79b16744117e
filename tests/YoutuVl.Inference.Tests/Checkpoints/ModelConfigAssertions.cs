using Shouldly;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tests.Checkpoints;

internal static class ModelConfigAssertions
{
    /// <summary>Compares by value; immutable arrays compare by reference inside records.</summary>
    public static void ShouldEqual(this ModelConfig actual, ModelConfig expected)
    {
        actual.Language.ShouldBe(expected.Language);
        actual.Tokens.ShouldBe(expected.Tokens);
        (actual.Vision with { FullAttentionLayers = [] }).ShouldBe(expected.Vision with { FullAttentionLayers = [] });
        actual.Vision.FullAttentionLayers.ShouldBe(expected.Vision.FullAttentionLayers);
    }
}
