using System.Collections.Immutable;

namespace YoutuVl.Inference.Parity;

/// <summary>What <c>golden.json</c> says.</summary>
internal sealed record GoldenFile
{
    /// <summary>Texts with their ids.</summary>
    public required ImmutableArray<GoldenTokenization> Tokenizer { get; init; }

    /// <summary>Pictures with questions.</summary>
    public required ImmutableArray<GoldenCase> Cases { get; init; }

    /// <summary>The prompt without a picture.</summary>
    public required GoldenText Text { get; init; }

    /// <summary>The segmentation.</summary>
    public required GoldenDense Dense { get; init; }
}
