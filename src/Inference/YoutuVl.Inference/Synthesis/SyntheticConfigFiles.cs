using System.Text.Encodings.Web;
using System.Text.Json;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Synthesis;

/// <summary>Writes the configuration files of a synthetic checkpoint with the field names of the public layout.</summary>
internal static class SyntheticConfigFiles
{
    /// <summary>Indented JSON that leaves readable characters as they are.</summary>
    public static JsonWriterOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static JsonWriterOptions Indented { get; } = new() { Indented = true };

    /// <summary>Writes <c>config.json</c>.</summary>
    public static void WriteModel(Stream stream, ModelConfig config)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteStartArray("architectures");
        json.WriteStringValue("YoutuVLForConditionalGeneration");
        json.WriteEndArray();
        json.WriteString("model_type", "youtu_vl");
        WriteLanguage(json, config.Language);
        WriteTokens(json, config.Tokens);
        WriteVision(json, config.Vision);
        json.WriteEndObject();
    }

    /// <summary>Writes <c>generation_config.json</c> with the public model's sampling.</summary>
    public static void WriteGeneration(Stream stream, ModelConfig config)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteNumber("bos_token_id", config.Tokens.Begin);
        json.WriteNumber("eos_token_id", config.Tokens.End);
        json.WriteNumber("pad_token_id", config.Tokens.End);
        json.WriteBoolean("do_sample", true);
        json.WriteNumber("temperature", 0.1);
        json.WriteNumber("top_p", 0.001);
        json.WriteNumber("repetition_penalty", 1.05);
        json.WriteEndObject();
    }

    /// <summary>Writes <c>preprocessor_config.json</c> with the public model's normalisation.</summary>
    public static void WritePreprocessor(Stream stream, VisionConfig config)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteString("image_processor_type", "Siglip2ImageProcessorFast");
        foreach (string step in (ReadOnlySpan<string>)["do_resize", "do_rescale", "do_normalize"])
        {
            json.WriteBoolean(step, true);
        }

        foreach (string statistic in (ReadOnlySpan<string>)["image_mean", "image_std"])
        {
            json.WriteStartArray(statistic);
            for (int channel = 0; channel < config.ChannelCount; channel++)
            {
                json.WriteNumberValue(0.5);
            }

            json.WriteEndArray();
        }

        json.WriteNumber("rescale_factor", 1.0 / byte.MaxValue);
        json.WriteNumber("patch_size", config.PatchSize);
        json.WriteNumber("max_num_patches", 256);
        json.WriteNumber("resample", 2);
        json.WriteEndObject();
    }

    /// <summary>Writes <c>tokenizer_config.json</c>.</summary>
    public static void WriteTokenizer(Stream stream, ModelConfig config)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteString("tokenizer_class", "PreTrainedTokenizerFast");
        json.WriteString("bos_token", "<|begin_of_text|>");
        json.WriteString("eos_token", "<|end_of_text|>");
        json.WriteString("pad_token", "<|end_of_text|>");
        json.WriteNumber("model_max_length", config.Language.MaximumPositions);
        json.WriteBoolean("clean_up_tokenization_spaces", false);
        json.WriteEndObject();
    }

    /// <summary>Writes <c>model.safetensors.index.json</c>.</summary>
    public static void WriteIndex(Stream stream, IReadOnlyList<(string File, SyntheticShard Shard)> shards)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteStartObject("metadata");
        json.WriteNumber("total_size", shards.Sum(shard => shard.Shard.DataBytes));
        json.WriteEndObject();
        json.WriteStartObject("weight_map");
        foreach ((string file, SyntheticShard shard) in shards)
        {
            foreach (SyntheticTensor tensor in shard.Tensors)
            {
                json.WriteString(tensor.Expected.Name, file);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLanguage(Utf8JsonWriter json, LanguageConfig language)
    {
        json.WriteNumber("hidden_size", language.HiddenSize);
        json.WriteNumber("intermediate_size", language.IntermediateSize);
        json.WriteNumber("num_hidden_layers", language.LayerCount);
        json.WriteNumber("num_attention_heads", language.HeadCount);
        json.WriteNumber("num_key_value_heads", language.HeadCount);
        json.WriteNumber("q_lora_rank", language.QueryRank);
        json.WriteNumber("kv_lora_rank", language.LatentRank);
        json.WriteNumber("qk_nope_head_dim", language.NopeHeadSize);
        json.WriteNumber("qk_rope_head_dim", language.RopeHeadSize);
        json.WriteNumber("v_head_dim", language.ValueHeadSize);
        json.WriteNumber("vocab_size", language.VocabularySize);
        json.WriteNumber("max_position_embeddings", language.MaximumPositions);
        json.WriteNumber("rms_norm_eps", language.NormEpsilon);
        json.WriteNumber("rope_theta", language.RopeTheta);
        json.WriteNull("rope_scaling");
        json.WriteBoolean("rope_interleave", language.RopeInterleaved);
        json.WriteBoolean("tie_word_embeddings", language.TiedEmbeddings);
        json.WriteBoolean("attention_bias", false);
        json.WriteBoolean("mlp_bias", false);
        json.WriteString("hidden_act", "silu");
    }

    private static void WriteTokens(Utf8JsonWriter json, SpecialTokenIds tokens)
    {
        json.WriteNumber("bos_token_id", tokens.Begin);
        json.WriteNumber("eos_token_id", tokens.End);
        json.WriteNumber("pad_token_id", tokens.End);
        json.WriteNumber("image_token_id", tokens.Image);
        json.WriteNumber("video_token_id", tokens.Video);
        json.WriteNumber("vision_start_token_id", tokens.VisionStart);
        json.WriteNumber("vision_end_token_id", tokens.VisionEnd);
    }

    private static void WriteVision(Utf8JsonWriter json, VisionConfig vision)
    {
        json.WriteStartObject("vision_config");
        json.WriteString("model_type", "siglip2_vision_model");
        json.WriteNumber("hidden_size", vision.HiddenSize);
        json.WriteNumber("out_hidden_size", vision.OutputSize);
        json.WriteNumber("intermediate_size", vision.IntermediateSize);
        json.WriteNumber("num_hidden_layers", vision.LayerCount);
        json.WriteNumber("num_attention_heads", vision.HeadCount);
        json.WriteNumber("num_channels", vision.ChannelCount);
        json.WriteNumber("patch_size", vision.PatchSize);
        json.WriteNumber("spatial_merge_size", vision.MergeSize);
        json.WriteNumber("window_size", vision.WindowSize);
        json.WriteStartArray("fullatt_block_indexes");
        foreach (int layer in vision.FullAttentionLayers)
        {
            json.WriteNumberValue(layer);
        }

        json.WriteEndArray();
        json.WriteString("hidden_act", "gelu_pytorch_tanh");
        json.WriteNumber("layer_norm_eps", vision.NormEpsilon);
        json.WriteEndObject();
    }
}
