using System.Collections.Immutable;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>Dimensions of the vision encoder and merger, as <c>vision_config</c> of <c>config.json</c> states them.</summary>
public sealed record VisionConfig
{
    /// <summary>Width of the residual stream (<c>hidden_size</c>).</summary>
    public required int HiddenSize { get; init; }

    /// <summary>Width of the feed-forward layer (<c>intermediate_size</c>).</summary>
    public required int IntermediateSize { get; init; }

    /// <summary>Number of layers (<c>num_hidden_layers</c>).</summary>
    public required int LayerCount { get; init; }

    /// <summary>Number of attention heads (<c>num_attention_heads</c>).</summary>
    public required int HeadCount { get; init; }

    /// <summary>Colour channels (<c>num_channels</c>).</summary>
    public required int ChannelCount { get; init; }

    /// <summary>Edge of a patch in pixels (<c>patch_size</c>).</summary>
    public required int PatchSize { get; init; }

    /// <summary>Patches along the edge of one merged group (<c>spatial_merge_size</c>).</summary>
    public required int MergeSize { get; init; }

    /// <summary>Edge of an attention window in pixels (<c>window_size</c>).</summary>
    public required int WindowSize { get; init; }

    /// <summary>Layers that attend over the whole image (<c>fullatt_block_indexes</c>); the others attend inside their window.</summary>
    public required ImmutableArray<int> FullAttentionLayers { get; init; }

    /// <summary>Width of the merger's output, equal to the language model's hidden size (<c>out_hidden_size</c>).</summary>
    public required int OutputSize { get; init; }

    /// <summary>Epsilon of the layer norms (<c>layer_norm_eps</c>).</summary>
    public required float NormEpsilon { get; init; }

    /// <summary>Values of one attention head.</summary>
    public int HeadSize => HiddenSize / HeadCount;

    /// <summary>Values of one patch row: pixels times channels.</summary>
    public int PatchLength => PatchSize * PatchSize * ChannelCount;

    /// <summary>Patches that one output token stands for.</summary>
    public int GroupPatches => MergeSize * MergeSize;

    /// <summary>Edge of an attention window in merged groups.</summary>
    public int WindowGroups => WindowSize / PatchSize / MergeSize;
}
