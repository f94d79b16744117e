using System.Collections.Immutable;

namespace YoutuVl.Inference.Synthesis;

/// <summary>
/// The layout of a synthetic tokenizer's ids, in this order: byte-level pieces, special tokens, visual codebook, coordinate tokens
/// (<c>&lt;x_0&gt;</c>, <c>&lt;y_0&gt;</c>, <c>&lt;x_1&gt;</c>, …), depth classes, tags. Ids of the model beyond them have no token.
/// </summary>
public sealed record SyntheticVocabulary
{
    /// <summary>Least number of pieces: one for each byte.</summary>
    public const int MinimumPieces = 256;

    /// <summary>Byte-level pieces, the 256 bytes included; at least <see cref="MinimumPieces"/>.</summary>
    public required int PieceCount { get; init; }

    /// <summary>Special tokens. Those that the model's configuration names are among them; the others are reserved.</summary>
    public required int SpecialCount { get; init; }

    /// <summary>Entries of the visual codebook. Default: none.</summary>
    public int CodebookCount { get; init; }

    /// <summary>Whether the entries of the visual codebook have tokens, or are ids without one. Default: true.</summary>
    public bool CodebookHasTokens { get; init; } = true;

    /// <summary>Coordinates per axis, from 0 on. Default: 2048.</summary>
    public int CoordinateCount { get; init; } = 2048;

    /// <summary>Depth classes <c>&lt;custom_1&gt;</c>, …. Default: none.</summary>
    public int DepthClassCount { get; init; }

    /// <summary>Tags such as <c>&lt;box&gt;</c>. Default: <see cref="AllTags"/>.</summary>
    public ImmutableArray<string> Tags { get; init; } = AllTags;

    /// <summary>The tags that tasks use and a few more.</summary>
    public static ImmutableArray<string> AllTags { get; } =
    [
        "<box>", "</box>", "<ins>", "</ins>", "<poly>", "</poly>", "<kpt>", "</kpt>", "<ref>", "</ref>", "<BG>", "<FG>", "<OTHERS>", "<person>", "</person>",
        "<quad>", "</quad>", "<tool_call>", "</tool_call>", "<tool_response>", "</tool_response>", "<reserved_tag_0>", "<reserved_tag_1>",
    ];

    /// <summary>The first special token's id.</summary>
    public int FirstSpecial => PieceCount;

    /// <summary>The first id of the visual codebook.</summary>
    public int FirstCodebook => FirstSpecial + SpecialCount;

    /// <summary>The id of <c>&lt;x_0&gt;</c>.</summary>
    public int FirstCoordinate => FirstCodebook + CodebookCount;

    /// <summary>The first depth class's id.</summary>
    public int FirstDepthClass => FirstCoordinate + (2 * CoordinateCount);

    /// <summary>The first tag's id.</summary>
    public int FirstTag => FirstDepthClass + DepthClassCount;

    /// <summary>The id after the last token.</summary>
    public int End => FirstTag + Tags.Length;
}
