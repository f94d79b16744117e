using CsCheck;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Synthesis;

namespace YoutuVl.Inference.Tests.Synthesis;

/// <summary>Random small shapes that are valid, with odd dimensions wherever the model allows them.</summary>
internal static class ShapeGenerator
{
    public static Gen<SyntheticShape> Shapes { get; } = Gen.Select(Languages(), Visions(), Gen.Int[256, 300], Gen.Bool)
        .Select((language, vision, pieces, codebookHasTokens) => Shape(language, vision, pieces, codebookHasTokens));

    private static Gen<LanguageConfig> Languages() =>
        from layers in Gen.Int[1, 3]
        from heads in Gen.Int[1, 5]
        from sizes in Gen.Int[1, 40].Array[7]
        from flags in Gen.Bool.Array[2]
        select new LanguageConfig
        {
            HiddenSize = sizes[0],
            IntermediateSize = sizes[1],
            LayerCount = layers,
            HeadCount = heads,
            QueryRank = sizes[2],
            LatentRank = sizes[3],
            NopeHeadSize = sizes[4],
            RopeHeadSize = 2 * sizes[5],
            ValueHeadSize = sizes[6],
            VocabularySize = 600,
            MaximumPositions = 100 * layers,
            NormEpsilon = 1e-5f,
            RopeTheta = 1000 * heads,
            RopeInterleaved = flags[0],
            TiedEmbeddings = flags[1],
        };

    private static Gen<VisionConfig> Visions() =>
        from layers in Gen.Int[1, 4]
        from heads in Gen.Int[1, 4]
        from sizes in Gen.Int[1, 5].Array[4]
        from full in Gen.Int[0, layers - 1]
        select new VisionConfig
        {
            HiddenSize = 4 * heads * sizes[0],
            IntermediateSize = 7 * sizes[1],
            LayerCount = layers,
            HeadCount = heads,
            ChannelCount = 3,
            PatchSize = 2 * sizes[2],
            MergeSize = sizes[3],
            WindowSize = 2 * sizes[2] * sizes[3] * sizes[0],
            FullAttentionLayers = [full],
            OutputSize = 1,
            NormEpsilon = 1e-6f,
        };

    private static SyntheticShape Shape(LanguageConfig language, VisionConfig vision, int pieces, bool codebookHasTokens)
    {
        var tokens = new SpecialTokenIds(pieces, pieces + 1, pieces + 3, pieces + 4, pieces + 5, pieces + 6);
        var vocabulary = new SyntheticVocabulary { PieceCount = pieces, SpecialCount = 8, CodebookCount = 60, CodebookHasTokens = codebookHasTokens, CoordinateCount = 90 };
        return new SyntheticShape("random", new ModelConfig(language, vision with { OutputSize = language.HiddenSize }, tokens), vocabulary);
    }
}
