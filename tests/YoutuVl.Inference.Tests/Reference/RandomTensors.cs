using System.Collections.Immutable;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Tests.Reference;

/// <summary>Weights made up from their names and a seed, for models of any shape; nothing is stored.</summary>
internal sealed class RandomTensors : ITensorSource
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<int>> _shapes;
    private readonly ulong _seed;

    public RandomTensors(ModelConfig config, int seed)
    {
        var shapes = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<int>>(StringComparer.Ordinal);
        AddVision(shapes, config.Vision);
        AddLanguage(shapes, config.Language);
        (_shapes, _seed) = (shapes.ToImmutable(), (ulong)seed);
        Names = [.. _shapes.Keys];
    }

    public ImmutableArray<string> Names { get; }

    public ImmutableArray<int> Shape(string name) =>
        _shapes.TryGetValue(name, out ImmutableArray<int> shape) ? shape : throw new CheckpointException(name, "there is no such tensor.");

    public void Read(string name, long offset, Span<float> destination)
    {
        ImmutableArray<int> shape = Shape(name);
        ulong key = name.Aggregate(_seed + 1, (hash, letter) => (hash ^ letter) * 0x100000001B3);
        bool gain = name.Contains("norm", StringComparison.Ordinal) || name.Contains("ln_q", StringComparison.Ordinal);
        float middle = gain && name.EndsWith("weight", StringComparison.Ordinal) ? 1 : 0;
        float spread = shape.Length == 2 ? MathF.Sqrt(3f / shape[1]) : 0.2f;
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = middle + (spread * Uniform(key + (ulong)(offset + i)));
        }
    }

    /// <summary>A number in [-1, 1) (SplitMix64's finaliser).</summary>
    private static float Uniform(ulong index)
    {
        ulong bits = index * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return ((int)(bits >> 40) - (1 << 23)) / (float)(1 << 23);
    }

    private static void AddVision(ImmutableSortedDictionary<string, ImmutableArray<int>>.Builder shapes, VisionConfig vision)
    {
        void Linear(string name, int outputs, int inputs)
        {
            shapes.Add(name + ".weight", [outputs, inputs]);
            shapes.Add(name + ".bias", [outputs]);
        }

        void Norm(string name)
        {
            shapes.Add(name + ".weight", [vision.HiddenSize]);
            shapes.Add(name + ".bias", [vision.HiddenSize]);
        }

        Linear("siglip2.vision_model.embeddings.patch_embedding", vision.HiddenSize, vision.PatchLength);
        for (int layer = 0; layer < vision.LayerCount; layer++)
        {
            string name = $"siglip2.vision_model.encoder.layers.{layer}.";
            Norm(name + "layer_norm1");
            Norm(name + "layer_norm2");
            Linear(name + "self_attn.q_proj", vision.HiddenSize, vision.HiddenSize);
            Linear(name + "self_attn.k_proj", vision.HiddenSize, vision.HiddenSize);
            Linear(name + "self_attn.v_proj", vision.HiddenSize, vision.HiddenSize);
            Linear(name + "self_attn.out_proj", vision.HiddenSize, vision.HiddenSize);
            Linear(name + "mlp.fc1", vision.IntermediateSize, vision.HiddenSize);
            Linear(name + "mlp.fc2", vision.HiddenSize, vision.IntermediateSize);
        }

        Norm("siglip2.vision_model.post_layernorm");
        shapes.Add("merger.ln_q.weight", [vision.HiddenSize]);
        int merged = vision.HiddenSize * vision.GroupPatches;
        Linear("merger.mlp.0", merged, merged);
        Linear("merger.mlp.2", vision.OutputSize, merged);
    }

    private static void AddLanguage(ImmutableSortedDictionary<string, ImmutableArray<int>>.Builder shapes, LanguageConfig language)
    {
        int hidden = language.HiddenSize;
        for (int layer = 0; layer < language.LayerCount; layer++)
        {
            string name = $"model.layers.{layer}.";
            shapes.Add(name + "input_layernorm.weight", [hidden]);
            shapes.Add(name + "post_attention_layernorm.weight", [hidden]);
            shapes.Add(name + "self_attn.q_a_proj.weight", [language.QueryRank, hidden]);
            shapes.Add(name + "self_attn.q_a_layernorm.weight", [language.QueryRank]);
            shapes.Add(name + "self_attn.q_b_proj.weight", [language.HeadCount * language.QueryHeadSize, language.QueryRank]);
            shapes.Add(name + "self_attn.kv_a_proj_with_mqa.weight", [language.LatentRank + language.RopeHeadSize, hidden]);
            shapes.Add(name + "self_attn.kv_a_layernorm.weight", [language.LatentRank]);
            shapes.Add(name + "self_attn.kv_b_proj.weight", [language.HeadCount * (language.NopeHeadSize + language.ValueHeadSize), language.LatentRank]);
            shapes.Add(name + "self_attn.o_proj.weight", [hidden, language.HeadCount * language.ValueHeadSize]);
            shapes.Add(name + "mlp.gate_proj.weight", [language.IntermediateSize, hidden]);
            shapes.Add(name + "mlp.up_proj.weight", [language.IntermediateSize, hidden]);
            shapes.Add(name + "mlp.down_proj.weight", [hidden, language.IntermediateSize]);
        }

        shapes.Add("model.norm.weight", [hidden]);
        shapes.Add("model.embed_tokens.weight", [language.VocabularySize, hidden]);
        if (!language.TiedEmbeddings)
        {
            shapes.Add("lm_head.weight", [language.VocabularySize, hidden]);
        }
    }
}
