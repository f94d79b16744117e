using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace YoutuVl.Inference.Parity;

/// <summary>One picture and question with everything that the model must answer.</summary>
internal sealed record GoldenCase
{
    /// <summary>The picture's file name in the folder.</summary>
    public required string Image { get; init; }

    /// <summary>Width of the picture in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the picture in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The cap on patches.</summary>
    public required int MaxPatches { get; init; }

    /// <summary>Width of the resized picture in pixels.</summary>
    public required int ResizedWidth { get; init; }

    /// <summary>Height of the resized picture in pixels.</summary>
    public required int ResizedHeight { get; init; }

    /// <summary>Rows of patches.</summary>
    public required int GridHeight { get; init; }

    /// <summary>Columns of patches.</summary>
    public required int GridWidth { get; init; }

    /// <summary>Tokens that the picture takes.</summary>
    public required int ImageTokens { get; init; }

    /// <summary>The sum of all bytes of the resized RGB picture.</summary>
    public required long ResizedSum { get; init; }

    /// <summary>The user's text.</summary>
    public required string Prompt { get; init; }

    /// <summary>The whole prompt without the tokens of the picture.</summary>
    public required ImmutableArray<int> InputIds { get; init; }

    /// <summary>Length of the whole prompt with the tokens of the picture.</summary>
    public required int InputLength { get; init; }

    /// <summary>Where the tokens of the picture begin.</summary>
    public required int ImageTokenStart { get; init; }

    /// <summary>Greedy answer.</summary>
    public required ImmutableArray<int> Greedy { get; init; }

    /// <summary>Greedy answer under a repetition penalty of 1.05 over prompt and output.</summary>
    [JsonPropertyName("greedy_repetition_penalty_1_05")]
    public required ImmutableArray<int> GreedyWithPenalty { get; init; }
}
