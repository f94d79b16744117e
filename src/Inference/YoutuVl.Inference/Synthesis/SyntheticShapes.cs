using System.Collections.Immutable;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Synthesis;

/// <summary>The shapes that have names.</summary>
public static class SyntheticShapes
{
    /// <summary>
    /// The public 4B model: the same dimensions, token ids, and number of rows. Known ids are where they are there; the tags between them are not.
    /// 10.7 GB.
    /// </summary>
    public static SyntheticShape Public4B { get; } = new(
        "4b",
        new ModelConfig(
            new LanguageConfig
            {
                HiddenSize = 2560, IntermediateSize = 9728, LayerCount = 40, HeadCount = 32, QueryRank = 1536, LatentRank = 512, NopeHeadSize = 128,
                RopeHeadSize = 64, ValueHeadSize = 128, VocabularySize = 283_386, MaximumPositions = 32_768, NormEpsilon = 1e-6f, RopeTheta = 500_000,
                RopeInterleaved = true, TiedEmbeddings = true,
            },
            new VisionConfig
            {
                HiddenSize = 1152, IntermediateSize = 4304, LayerCount = 27, HeadCount = 16, ChannelCount = 3, PatchSize = 16, MergeSize = 2,
                WindowSize = 256, FullAttentionLayers = [7, 15, 23, 26], OutputSize = 2560, NormEpsilon = 1e-6f,
            },
            new SpecialTokenIds(Begin: 128_000, End: 128_001, Image: 128_264, Video: 128_265, VisionStart: 128_262, VisionEnd: 128_263)),
        new SyntheticVocabulary { PieceCount = 128_000, SpecialCount = 267, CodebookCount = 150_000, DepthClassCount = 1000 });

    /// <summary>A model for tests, about 1 MB: every dimension differs from the public one's, and few of them are powers of two.</summary>
    public static SyntheticShape Tiny { get; } = new(
        "tiny",
        new ModelConfig(
            new LanguageConfig
            {
                HiddenSize = 96, IntermediateSize = 136, LayerCount = 2, HeadCount = 3, QueryRank = 56, LatentRank = 40, NopeHeadSize = 20,
                RopeHeadSize = 12, ValueHeadSize = 24, VocabularySize = 3001, MaximumPositions = 2048, NormEpsilon = 1e-5f, RopeTheta = 10_000,
                RopeInterleaved = true, TiedEmbeddings = true,
            },
            new VisionConfig
            {
                HiddenSize = 72, IntermediateSize = 104, LayerCount = 3, HeadCount = 3, ChannelCount = 3, PatchSize = 8, MergeSize = 2,
                WindowSize = 48, FullAttentionLayers = [1], OutputSize = 96, NormEpsilon = 1e-5f,
            },
            new SpecialTokenIds(Begin: 402, End: 401, Image: 409, Video: 408, VisionStart: 406, VisionEnd: 405)),
        new SyntheticVocabulary { PieceCount = 400, SpecialCount = 11, CodebookCount = 1200, CoordinateCount = 640, DepthClassCount = 16 });

    /// <summary>All of them.</summary>
    public static ImmutableArray<SyntheticShape> All { get; } = [Public4B, Tiny];
}
