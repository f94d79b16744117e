namespace YoutuVl.Inference.Checkpoints;

/// <summary>Dimensions of the language model (multi-head latent attention, SwiGLU), as <c>config.json</c> states them.</summary>
public sealed record LanguageConfig
{
    /// <summary>Width of the residual stream (<c>hidden_size</c>).</summary>
    public required int HiddenSize { get; init; }

    /// <summary>Width of the feed-forward layer (<c>intermediate_size</c>).</summary>
    public required int IntermediateSize { get; init; }

    /// <summary>Number of layers (<c>num_hidden_layers</c>).</summary>
    public required int LayerCount { get; init; }

    /// <summary>Number of attention heads (<c>num_attention_heads</c>).</summary>
    public required int HeadCount { get; init; }

    /// <summary>Rank of the query projection (<c>q_lora_rank</c>).</summary>
    public required int QueryRank { get; init; }

    /// <summary>Width of the shared key/value latent (<c>kv_lora_rank</c>).</summary>
    public required int LatentRank { get; init; }

    /// <summary>Query and key values of a head without rotary position (<c>qk_nope_head_dim</c>).</summary>
    public required int NopeHeadSize { get; init; }

    /// <summary>Query and key values of a head with rotary position (<c>qk_rope_head_dim</c>), even.</summary>
    public required int RopeHeadSize { get; init; }

    /// <summary>Values of a head (<c>v_head_dim</c>).</summary>
    public required int ValueHeadSize { get; init; }

    /// <summary>Rows of the embedding table and of the head (<c>vocab_size</c>).</summary>
    public required int VocabularySize { get; init; }

    /// <summary>Longest sequence (<c>max_position_embeddings</c>).</summary>
    public required int MaximumPositions { get; init; }

    /// <summary>Epsilon of the root-mean-square norms (<c>rms_norm_eps</c>).</summary>
    public required float NormEpsilon { get; init; }

    /// <summary>Base of the rotary angles (<c>rope_theta</c>).</summary>
    public required double RopeTheta { get; init; }

    /// <summary>Whether rotary weights are stored in pairs (<c>rope_interleave</c>): even elements come first, then odd ones, before the half-split rotation.</summary>
    public required bool RopeInterleaved { get; init; }

    /// <summary>Whether the head shares the embedding table (<c>tie_word_embeddings</c>).</summary>
    public required bool TiedEmbeddings { get; init; }

    /// <summary>Query and key values of a head in all.</summary>
    public int QueryHeadSize => NopeHeadSize + RopeHeadSize;
}
