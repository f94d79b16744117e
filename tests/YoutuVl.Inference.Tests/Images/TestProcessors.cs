using System.Collections.Immutable;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Tests.Images;

/// <summary>Processors with the published preprocessing and any patch format.</summary>
internal static class TestProcessors
{
    public static ImageProcessor Create(int patch = 16, int merge = 2, ImmutableArray<double> mean = default, ImmutableArray<double> deviation = default) =>
        new(Preprocessor(patch, mean, deviation), Vision(patch, merge));

    public static PreprocessorConfig Preprocessor(int patch, ImmutableArray<double> mean = default, ImmutableArray<double> deviation = default) => new()
    {
        PatchSize = patch,
        MaximumPatches = 256,
        Mean = mean.IsDefault ? [0.5, 0.5, 0.5] : mean,
        StandardDeviation = deviation.IsDefault ? [0.5, 0.5, 0.5] : deviation,
        RescaleFactor = 0.00392156862745098,
    };

    public static VisionConfig Vision(int patch, int merge, int channels = 3) => new()
    {
        HiddenSize = 48,
        IntermediateSize = 88,
        LayerCount = 1,
        HeadCount = 4,
        ChannelCount = channels,
        PatchSize = patch,
        MergeSize = merge,
        WindowSize = patch * merge * 4,
        FullAttentionLayers = [0],
        OutputSize = 64,
        NormEpsilon = 1e-6f,
    };
}
