using System.Text.Json;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>
/// Reads and checks <c>config.json</c>. A field that exporters leave out when it has the published default may be missing; everything else must
/// be there.
/// </summary>
internal static class ModelConfigReader
{
    private const int MaximumBytes = 1 << 20;
    private const int MaximumLayers = 1024;
    private static readonly string[] FieldsOfOtherModels =
        ["n_routed_experts", "n_shared_experts", "num_experts", "num_local_experts", "moe_intermediate_size", "quantization_config", "sliding_window"];

    /// <summary>Reads the file.</summary>
    /// <exception cref="CheckpointException">The file is missing or malformed, or describes a model that cannot be run here.</exception>
    public static ModelConfig Read(string path) => JsonFile.Read(path, MaximumBytes, root => Read(path, root));

    private static ModelConfig Read(string path, JsonElement root)
    {
        ConfigFields fields = ConfigFields.Root(path, root);
        fields.Expect("model_type", "youtu_vl");
        LanguageConfig language = Language(fields);
        ConfigFields vision = fields.RequiredObject("vision_config");
        return new ModelConfig(language, VisionConfigReader.Read(vision, language.HiddenSize, MaximumLayers), Tokens(fields, language.VocabularySize));
    }

    private static LanguageConfig Language(ConfigFields fields)
    {
        ExpectSupported(fields);
        var config = new LanguageConfig
        {
            HiddenSize = fields.Positive("hidden_size"),
            IntermediateSize = fields.Positive("intermediate_size"),
            LayerCount = fields.Integer("num_hidden_layers", 1, MaximumLayers),
            HeadCount = fields.Positive("num_attention_heads"),
            QueryRank = fields.Positive("q_lora_rank"),
            LatentRank = fields.Positive("kv_lora_rank"),
            NopeHeadSize = fields.Positive("qk_nope_head_dim"),
            RopeHeadSize = fields.Positive("qk_rope_head_dim"),
            ValueHeadSize = fields.Positive("v_head_dim"),
            VocabularySize = fields.Positive("vocab_size"),
            MaximumPositions = fields.Positive("max_position_embeddings"),
            NormEpsilon = fields.Epsilon("rms_norm_eps"),
            RopeTheta = RopeTheta(fields),
            RopeInterleaved = fields.Flag("rope_interleave", missing: true),
            TiedEmbeddings = fields.Flag("tie_word_embeddings", missing: true),
        };
        CheckConsistent(fields, config);
        return config;
    }

    private static void ExpectSupported(ConfigFields fields)
    {
        fields.Expect("hidden_act", "silu");
        fields.Expect("attention_bias", supported: false);
        fields.Expect("mlp_bias", supported: false);
        foreach (string name in FieldsOfOtherModels)
        {
            fields.ExpectNone(name);
        }

        // {"rope_type": "default"} is another spelling of "no scaling"; the kind has been called "type" and "rope_type".
        ConfigFields? scaling = fields.Object("rope_scaling");
        if (scaling is not null && !scaling.Has("rope_type") && !scaling.Has("type"))
        {
            throw fields.Unsupported("rope_scaling", "null");
        }

        scaling?.Expect("rope_type", "default");
        scaling?.Expect("type", "default");
    }

    private static double RopeTheta(ConfigFields fields)
    {
        // Newer exporters write {"rope_parameters": {"rope_theta": …, "rope_type": "default"}} in place of "rope_theta".
        ConfigFields? nested = fields.Object("rope_parameters");
        nested?.Expect("rope_type", "default");
        ConfigFields holder = !fields.Has("rope_theta") && nested is not null ? nested : fields;
        double theta = holder.Number("rope_theta");
        return theta is > 1 and <= 1e12 ? theta : throw holder.Wrong("rope_theta", "greater than 1 and at most 1e12");
    }

    private static void CheckConsistent(ConfigFields fields, LanguageConfig config)
    {
        if (fields.Positive("num_key_value_heads", config.HeadCount) != config.HeadCount)
        {
            throw fields.Wrong("num_key_value_heads", $"{config.HeadCount}, as \"num_attention_heads\"");
        }

        if (fields.Positive("qk_head_dim", config.QueryHeadSize) != config.QueryHeadSize)
        {
            throw fields.Wrong("qk_head_dim", $"{config.QueryHeadSize}, the sum of \"qk_nope_head_dim\" and \"qk_rope_head_dim\"");
        }

        if (config.RopeHeadSize % 2 != 0)
        {
            throw fields.Wrong("qk_rope_head_dim", "even, because rotary values come in pairs");
        }

        long widest = config.HeadCount * ((long)config.QueryHeadSize + config.ValueHeadSize);
        if (widest > ConfigFields.MaximumDimension)
        {
            throw fields.Wrong("num_attention_heads", $"small enough for all heads together to have at most {ConfigFields.MaximumDimension} values");
        }
    }

    private static SpecialTokenIds Tokens(ConfigFields fields, int vocabulary)
    {
        int Id(string name) => fields.Integer(name, 0, vocabulary - 1);
        int end = fields.IntegerOrList("eos_token_id", 0, vocabulary - 1) is { Length: > 0 } ends
            ? ends[0]
            : throw fields.Wrong("eos_token_id", "a token id or a list of them");
        return new SpecialTokenIds(
            Id("bos_token_id"), end, Id("image_token_id"), Id("video_token_id"), Id("vision_start_token_id"), Id("vision_end_token_id"));
    }
}
