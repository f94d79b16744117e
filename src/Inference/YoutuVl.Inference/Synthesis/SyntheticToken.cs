using System.Globalization;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Synthesis;

/// <summary>An added token of a synthetic tokenizer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsSpecial">Whether it is flagged special, that is left out of shown text.</param>
internal readonly record struct SyntheticToken(int Id, string Text, bool IsSpecial)
{
    /// <summary>All added tokens by ascending id.</summary>
    public static IEnumerable<SyntheticToken> Added(SyntheticShape shape) =>
        [.. Special(shape), .. Codebook(shape.Vocabulary), .. Coordinates(shape.Vocabulary), .. DepthClasses(shape.Vocabulary), .. Tags(shape.Vocabulary)];

    private static IEnumerable<SyntheticToken> Special(SyntheticShape shape)
    {
        SpecialTokenIds ids = shape.Config.Tokens;
        var named = new Dictionary<int, string>
        {
            [ids.Begin] = "<|begin_of_text|>",
            [ids.End] = "<|end_of_text|>",
            [ids.VisionStart] = "<|vision_start|>",
            [ids.VisionEnd] = "<|vision_end|>",
            [ids.Image] = "<|image_pad|>",
            [ids.Video] = "<|video_pad|>",
        };
        int first = shape.Vocabulary.FirstSpecial;
        return Enumerable.Range(0, shape.Vocabulary.SpecialCount)
            .Select(index => new SyntheticToken(first + index, named.GetValueOrDefault(first + index) ?? Numbered("<|reserved_token_", index, "|>"), true));
    }

    private static IEnumerable<SyntheticToken> Codebook(SyntheticVocabulary layout) => Enumerable.Range(0, layout.CodebookHasTokens ? layout.CodebookCount : 0)
        .Select(index => new SyntheticToken(layout.FirstCodebook + index, Numbered("<|visual_code_", index, "|>"), false));

    private static IEnumerable<SyntheticToken> Coordinates(SyntheticVocabulary layout) => Enumerable.Range(0, 2 * layout.CoordinateCount)
        .Select(index => new SyntheticToken(layout.FirstCoordinate + index, Numbered(index % 2 == 0 ? "<x_" : "<y_", index / 2, ">"), false));

    private static IEnumerable<SyntheticToken> DepthClasses(SyntheticVocabulary layout) => Enumerable.Range(0, layout.DepthClassCount)
        .Select(index => new SyntheticToken(layout.FirstDepthClass + index, Numbered("<custom_", index + 1, ">"), false));

    private static IEnumerable<SyntheticToken> Tags(SyntheticVocabulary layout) =>
        layout.Tags.Select((tag, index) => new SyntheticToken(layout.FirstTag + index, tag, false));

    private static string Numbered(string before, int number, string after) => string.Create(CultureInfo.InvariantCulture, $"{before}{number}{after}");
}
