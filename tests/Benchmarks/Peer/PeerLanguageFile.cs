using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Benchmarks.Peer;

/// <summary>The language model as the peer stores it: architecture <c>deepseek2</c>, every layer dense, Q4_0 with a Q6_K head.</summary>
internal static class PeerLanguageFile
{
    private const string Prefix = "deepseek2.";

    /// <summary>Writes a random model of the given dimensions.</summary>
    public static void Write(string path, LanguageConfig config)
    {
        GgufFile file = new();
        AddMetadata(file, config);
        long hidden = config.HiddenSize;
        file.Add(new GgufTensor("token_embd.weight", GgufType.Q6, hidden, Vocabulary(config)));
        file.Add(new GgufTensor("output_norm.weight", GgufType.F32, hidden));
        for (int layer = 0; layer < config.LayerCount; layer++)
        {
            AddLayer(file, config, $"blk.{layer}.");
        }

        file.Save(path);
    }

    // The format's Q6_K head wants nothing of the row count; the peer's own converter drops the rows without a token.
    private static long Vocabulary(LanguageConfig config) => config.VocabularySize;

    private static void AddMetadata(GgufFile file, LanguageConfig config)
    {
        file.Add("general.architecture", "deepseek2");
        file.Add("general.name", "random");
        (string Key, int Value)[] numbers =
        [
            ("block_count", config.LayerCount), ("context_length", config.MaximumPositions), ("embedding_length", config.HiddenSize),
            ("feed_forward_length", config.IntermediateSize), ("attention.head_count", config.HeadCount), ("attention.head_count_kv", 1),
            ("rope.dimension_count", config.RopeHeadSize), ("vocab_size", config.VocabularySize), ("leading_dense_block_count", config.LayerCount),
            ("attention.q_lora_rank", config.QueryRank), ("attention.kv_lora_rank", config.LatentRank),
            ("attention.key_length", config.LatentRank + config.RopeHeadSize), ("attention.value_length", config.LatentRank),
            ("attention.key_length_mla", config.QueryHeadSize), ("attention.value_length_mla", config.ValueHeadSize),
            ("expert_feed_forward_length", config.IntermediateSize), ("expert_shared_count", 0),
        ];
        Array.ForEach(numbers, number => file.Add(Prefix + number.Key, (uint)number.Value));
        file.Add(Prefix + "attention.layer_norm_rms_epsilon", config.NormEpsilon);
        file.Add(Prefix + "rope.freq_base", (float)config.RopeTheta);
        file.Add("tokenizer.ggml.model", "none");
    }

    private static void AddLayer(GgufFile file, LanguageConfig config, string prefix)
    {
        long hidden = config.HiddenSize;
        long heads = config.HeadCount;
        long latent = config.LatentRank;
        (string Name, long[] Shape)[] norms = [("attn_norm", [hidden]), ("attn_q_a_norm", [config.QueryRank]), ("attn_kv_a_norm", [latent]), ("ffn_norm", [hidden])];
        (string Name, long[] Shape)[] matrices =
        [
            ("attn_q_a", [hidden, config.QueryRank]), ("attn_q_b", [config.QueryRank, heads * config.QueryHeadSize]),
            ("attn_kv_a_mqa", [hidden, latent + config.RopeHeadSize]), ("attn_k_b", [config.NopeHeadSize, latent, heads]),
            ("attn_v_b", [latent, config.ValueHeadSize, heads]), ("attn_output", [heads * config.ValueHeadSize, hidden]),
            ("ffn_gate", [hidden, config.IntermediateSize]), ("ffn_up", [hidden, config.IntermediateSize]), ("ffn_down", [config.IntermediateSize, hidden]),
        ];
        Array.ForEach(norms, norm => file.Add(new GgufTensor($"{prefix}{norm.Name}.weight", GgufType.F32, norm.Shape)));
        Array.ForEach(matrices, matrix => file.Add(new GgufTensor($"{prefix}{matrix.Name}.weight", GgufType.Q4, matrix.Shape)));
    }
}
