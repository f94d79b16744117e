namespace YoutuVl.Inference.Checkpoints;

/// <summary>Reads and checks <c>vision_config</c> of <c>config.json</c>.</summary>
internal static class VisionConfigReader
{
    private const int RgbChannels = 3;

    /// <summary>Reads the object.</summary>
    /// <param name="fields">The object's fields.</param>
    /// <param name="languageSize">The language model's hidden size, which the merger's output must have.</param>
    /// <param name="maximumLayers">Most layers that are accepted.</param>
    /// <exception cref="CheckpointException">A field is missing, malformed, inconsistent or not supported.</exception>
    public static VisionConfig Read(ConfigFields fields, int languageSize, int maximumLayers)
    {
        fields.Expect("model_type", "siglip2_vision_model");
        fields.Expect("hidden_act", "gelu_pytorch_tanh");
        fields.Expect("vision_use_head", supported: false);
        int layers = fields.Integer("num_hidden_layers", 1, maximumLayers);
        var config = new VisionConfig
        {
            HiddenSize = fields.Positive("hidden_size"),
            IntermediateSize = fields.Positive("intermediate_size"),
            LayerCount = layers,
            HeadCount = fields.Positive("num_attention_heads"),
            ChannelCount = fields.Integer("num_channels", RgbChannels, RgbChannels, missing: RgbChannels),
            PatchSize = fields.Integer("patch_size", 1, 256, missing: 16),
            MergeSize = fields.Integer("spatial_merge_size", 1, 16, missing: 2),
            WindowSize = fields.Positive("window_size"),
            FullAttentionLayers = fields.Integers("fullatt_block_indexes", 0, layers - 1),
            OutputSize = fields.Positive("out_hidden_size", languageSize),
            NormEpsilon = fields.Epsilon("layer_norm_eps", 1e-6),
        };
        CheckConsistent(fields, config, languageSize);
        return config with { FullAttentionLayers = [.. config.FullAttentionLayers.Order()] };
    }

    private static void CheckConsistent(ConfigFields fields, VisionConfig config, int languageSize)
    {
        if (config.HiddenSize % config.HeadCount != 0)
        {
            throw fields.Wrong("hidden_size", $"a multiple of \"num_attention_heads\" ({config.HeadCount})");
        }

        if (config.HeadSize % 4 != 0)
        {
            const string Reason = "half of the rotary pairs turn with the row, half with the column";
            throw fields.Wrong("hidden_size", $"a multiple of four times \"num_attention_heads\" ({config.HeadCount}): {Reason}");
        }

        if (config.WindowSize % (config.PatchSize * config.MergeSize) != 0)
        {
            throw fields.Wrong("window_size", $"a multiple of {config.PatchSize * config.MergeSize} pixels, the edge of a merged group");
        }

        if (config.HiddenSize > ConfigFields.MaximumDimension / config.GroupPatches)
        {
            throw fields.Wrong("hidden_size", $"at most {ConfigFields.MaximumDimension / config.GroupPatches} with this \"spatial_merge_size\"");
        }

        if (config.OutputSize != languageSize)
        {
            throw fields.Wrong("out_hidden_size", $"{languageSize}, the language model's \"hidden_size\"");
        }

        if (config.FullAttentionLayers.Distinct().Count() != config.FullAttentionLayers.Length)
        {
            throw fields.Wrong("fullatt_block_indexes", "a list without repetitions");
        }
    }
}
