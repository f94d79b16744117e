using System.Collections.Immutable;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>The names and shapes of all tensors that a model with given dimensions has, in the order of the forward pass.</summary>
internal static class ExpectedTensors
{
    /// <summary>The head, which a checkpoint with shared embeddings may or may not store.</summary>
    public const string Head = "lm_head.weight";

    /// <summary>The embedding table.</summary>
    public const string Embedding = "model.embed_tokens.weight";

    /// <summary>Lists the tensors.</summary>
    /// <param name="config">The model.</param>
    public static ImmutableArray<ExpectedTensor> For(ModelConfig config)
    {
        ImmutableArray<ExpectedTensor>.Builder tensors = ImmutableArray.CreateBuilder<ExpectedTensor>();
        AddVision(tensors, config.Vision);
        AddMerger(tensors, config.Vision);
        AddLanguage(tensors, config.Language);
        return tensors.ToImmutable();
    }

    private static void AddVision(ImmutableArray<ExpectedTensor>.Builder tensors, VisionConfig vision)
    {
        const string Model = "siglip2.vision_model";
        int size = vision.HiddenSize;
        AddLinear(tensors, $"{Model}.embeddings.patch_embedding", size, vision.PatchLength);
        for (int index = 0; index < vision.LayerCount; index++)
        {
            string layer = $"{Model}.encoder.layers.{index}";
            AddLayerNorm(tensors, $"{layer}.layer_norm1", size);
            AddLayerNorm(tensors, $"{layer}.layer_norm2", size);
            AddLinear(tensors, $"{layer}.self_attn.q_proj", size, size);
            AddLinear(tensors, $"{layer}.self_attn.k_proj", size, size);
            AddLinear(tensors, $"{layer}.self_attn.v_proj", size, size);
            AddLinear(tensors, $"{layer}.self_attn.out_proj", size, size);
            AddLinear(tensors, $"{layer}.mlp.fc1", vision.IntermediateSize, size);
            AddLinear(tensors, $"{layer}.mlp.fc2", size, vision.IntermediateSize);
        }

        AddLayerNorm(tensors, $"{Model}.post_layernorm", size);
    }

    private static void AddMerger(ImmutableArray<ExpectedTensor>.Builder tensors, VisionConfig vision)
    {
        int group = vision.HiddenSize * vision.GroupPatches;
        AddWeight(tensors, "merger.ln_q", vision.HiddenSize);
        AddLinear(tensors, "merger.mlp.0", group, group);
        AddLinear(tensors, "merger.mlp.2", vision.OutputSize, group);
    }

    private static void AddLanguage(ImmutableArray<ExpectedTensor>.Builder tensors, LanguageConfig language)
    {
        tensors.Add(new ExpectedTensor(Embedding, [language.VocabularySize, language.HiddenSize]));
        for (int index = 0; index < language.LayerCount; index++)
        {
            AddLayer(tensors, $"model.layers.{index}", language);
        }

        AddWeight(tensors, "model.norm", language.HiddenSize);
        if (!language.TiedEmbeddings)
        {
            tensors.Add(new ExpectedTensor(Head, [language.VocabularySize, language.HiddenSize]));
        }
    }

    private static void AddLayer(ImmutableArray<ExpectedTensor>.Builder tensors, string layer, LanguageConfig language)
    {
        int size = language.HiddenSize;
        AddWeight(tensors, $"{layer}.input_layernorm", size);
        AddWeight(tensors, $"{layer}.post_attention_layernorm", size);
        AddWeight(tensors, $"{layer}.self_attn.q_a_proj", language.QueryRank, size);
        AddWeight(tensors, $"{layer}.self_attn.q_a_layernorm", language.QueryRank);
        AddWeight(tensors, $"{layer}.self_attn.q_b_proj", language.HeadCount * language.QueryHeadSize, language.QueryRank);
        AddWeight(tensors, $"{layer}.self_attn.kv_a_proj_with_mqa", language.LatentRank + language.RopeHeadSize, size);
        AddWeight(tensors, $"{layer}.self_attn.kv_a_layernorm", language.LatentRank);
        AddWeight(tensors, $"{layer}.self_attn.kv_b_proj", language.HeadCount * (language.NopeHeadSize + language.ValueHeadSize), language.LatentRank);
        AddWeight(tensors, $"{layer}.self_attn.o_proj", size, language.HeadCount * language.ValueHeadSize);
        AddWeight(tensors, $"{layer}.mlp.gate_proj", language.IntermediateSize, size);
        AddWeight(tensors, $"{layer}.mlp.up_proj", language.IntermediateSize, size);
        AddWeight(tensors, $"{layer}.mlp.down_proj", size, language.IntermediateSize);
    }

    private static void AddLinear(ImmutableArray<ExpectedTensor>.Builder tensors, string module, int outputs, int inputs)
    {
        AddWeight(tensors, module, outputs, inputs);
        tensors.Add(new ExpectedTensor($"{module}.bias", [outputs]));
    }

    private static void AddLayerNorm(ImmutableArray<ExpectedTensor>.Builder tensors, string module, int size)
    {
        AddWeight(tensors, module, size);
        tensors.Add(new ExpectedTensor($"{module}.bias", [size]));
    }

    private static void AddWeight(ImmutableArray<ExpectedTensor>.Builder tensors, string module, params ReadOnlySpan<int> shape) =>
        tensors.Add(new ExpectedTensor($"{module}.weight", [.. shape]));
}
