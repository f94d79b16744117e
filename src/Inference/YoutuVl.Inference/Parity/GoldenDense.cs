using System.Collections.Immutable;

namespace YoutuVl.Inference.Parity;

/// <summary>Semantic segmentation from the prompt's logits at the positions of the picture.</summary>
internal sealed record GoldenDense
{
    /// <summary>The picture's file name in the folder.</summary>
    public required string Image { get; init; }

    /// <summary>The user's text.</summary>
    public required string Prompt { get; init; }

    /// <summary>The class labels.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    /// <summary>The token ids of each label.</summary>
    public required ImmutableArray<ImmutableArray<int>> LabelIds { get; init; }

    /// <summary>The temperature of the softmax over classes.</summary>
    public required double Temperature { get; init; }

    /// <summary>The mask as row-major runs, <c>(class,length)</c> joined by commas, over the pixels of the picture.</summary>
    public required string MaskRle { get; init; }
}
