using System.Collections.Immutable;

namespace YoutuVl.Inference.Parity;

/// <summary>A prompt without a picture.</summary>
internal sealed record GoldenText
{
    /// <summary>The prompt.</summary>
    public required ImmutableArray<int> PromptIds { get; init; }

    /// <summary>Greedy answer.</summary>
    public required ImmutableArray<int> Greedy { get; init; }
}
