using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tests.Reference;

/// <summary>Small models of shapes that differ in every dimension from each other and from the golden checkpoint.</summary>
internal static class RandomModels
{
    public static ModelConfig Create(int shape) => new(Language(shape), Vision(shape), new SpecialTokenIds(1, 2, 3, 4, 5, 6));

    private static VisionConfig Vision(int shape)
    {
        VisionConfig first = new()
        {
            HiddenSize = 32,
            IntermediateSize = 52,
            LayerCount = 3,
            HeadCount = 2,
            ChannelCount = 3,
            PatchSize = 4,
            MergeSize = 2,
            WindowSize = 16,
            FullAttentionLayers = [2],
            OutputSize = 24,
            NormEpsilon = 1e-6f,
        };
        return shape switch
        {
            0 => first,
            1 => first with { HiddenSize = 72, HeadCount = 1, IntermediateSize = 100, PatchSize = 2, WindowSize = 4, FullAttentionLayers = [], OutputSize = 40, NormEpsilon = 1e-3f },
            2 => first with { HiddenSize = 60, HeadCount = 3, LayerCount = 2, ChannelCount = 1, WindowSize = 24, FullAttentionLayers = [0, 1], OutputSize = 48 },
            _ => first with { HiddenSize = 64, HeadCount = 4, MergeSize = 3, WindowSize = 36, FullAttentionLayers = [0], OutputSize = 36, ChannelCount = 4 },
        };
    }

    private static LanguageConfig Language(int shape)
    {
        LanguageConfig first = new()
        {
            HiddenSize = 24,
            IntermediateSize = 44,
            LayerCount = 2,
            HeadCount = 2,
            QueryRank = 20,
            LatentRank = 16,
            NopeHeadSize = 12,
            RopeHeadSize = 4,
            ValueHeadSize = 8,
            VocabularySize = 60,
            MaximumPositions = 128,
            NormEpsilon = 1e-6f,
            RopeTheta = 10000,
            RopeInterleaved = true,
            TiedEmbeddings = true,
        };
        return shape switch
        {
            0 => first,
            1 => first with { HiddenSize = 40, HeadCount = 5, RopeHeadSize = 8, ValueHeadSize = 12, LatentRank = 24, TiedEmbeddings = false, NormEpsilon = 1e-4f },
            2 => first with { HiddenSize = 48, HeadCount = 1, NopeHeadSize = 16, RopeHeadSize = 16, ValueHeadSize = 24, QueryRank = 28, LatentRank = 36, RopeTheta = 500000 },
            _ => first with { HiddenSize = 36, HeadCount = 3, LayerCount = 1, RopeInterleaved = false, TiedEmbeddings = false, VocabularySize = 77 },
        };
    }
}
