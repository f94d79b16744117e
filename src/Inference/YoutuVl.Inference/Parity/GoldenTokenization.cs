using System.Collections.Immutable;

namespace YoutuVl.Inference.Parity;

/// <summary>A text and its token ids.</summary>
internal sealed record GoldenTokenization
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Its ids.</summary>
    public required ImmutableArray<int> Ids { get; init; }
}
