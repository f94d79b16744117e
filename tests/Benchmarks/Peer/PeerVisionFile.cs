using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Benchmarks.Peer;

/// <summary>The vision encoder and merger as the peer stores them (projector <c>youtuvl</c>), matrices in half precision.</summary>
internal static class PeerVisionFile
{
    private const string Prefix = "clip.vision.";

    /// <summary>Writes a random model of the given dimensions.</summary>
    public static void Write(string path, VisionConfig config)
    {
        GgufFile file = new();
        AddMetadata(file, config);
        long width = config.HiddenSize;
        file.Add(new GgufTensor("v.patch_embd.weight", GgufType.F32, config.PatchLength, width));
        file.Add(new GgufTensor("v.patch_embd.bias", GgufType.F32, width));
        for (int layer = 0; layer < config.LayerCount; layer++)
        {
            AddLayer(file, config, $"v.blk.{layer}.");
        }

        long group = width * config.GroupPatches;
        AddNorm(file, "v.post_ln", width);
        file.Add(new GgufTensor("mm.input_norm.weight", GgufType.F32, width));
        AddLinear(file, "mm.0", group, group);
        AddLinear(file, "mm.2", group, config.OutputSize);
        file.Save(path);
    }

    private static void AddMetadata(GgufFile file, VisionConfig config)
    {
        file.Add("general.architecture", "clip");
        file.Add("clip.has_vision_encoder", true);
        file.Add("clip.projector_type", "youtuvl");
        file.Add("clip.use_gelu", true);
        (string Key, int Value)[] numbers =
        [
            ("embedding_length", config.HiddenSize), ("feed_forward_length", config.IntermediateSize), ("block_count", config.LayerCount),
            ("projection_dim", config.OutputSize), ("attention.head_count", config.HeadCount), ("image_size", 560), ("patch_size", config.PatchSize),
            ("spatial_merge_size", config.MergeSize), ("window_size", config.WindowSize),
        ];
        Array.ForEach(numbers, number => file.Add(Prefix + number.Key, (uint)number.Value));
        file.Add(Prefix + "attention.layer_norm_epsilon", config.NormEpsilon);
        file.Add(Prefix + "wa_layer_indexes", config.FullAttentionLayers.ToArray());
        file.Add(Prefix + "image_mean", [0.5f, 0.5f, 0.5f]);
        file.Add(Prefix + "image_std", [0.5f, 0.5f, 0.5f]);
    }

    private static void AddLayer(GgufFile file, VisionConfig config, string prefix)
    {
        long width = config.HiddenSize;
        AddNorm(file, prefix + "ln1", width);
        AddNorm(file, prefix + "ln2", width);
        foreach (string name in (string[])["attn_q", "attn_k", "attn_v", "attn_out"])
        {
            AddLinear(file, prefix + name, width, width);
        }

        AddLinear(file, prefix + "ffn_up", width, config.IntermediateSize);
        AddLinear(file, prefix + "ffn_down", config.IntermediateSize, width);
    }

    private static void AddNorm(GgufFile file, string name, long width)
    {
        file.Add(new GgufTensor(name + ".weight", GgufType.F32, width));
        file.Add(new GgufTensor(name + ".bias", GgufType.F32, width));
    }

    private static void AddLinear(GgufFile file, string name, long inputs, long outputs)
    {
        file.Add(new GgufTensor(name + ".weight", GgufType.F16, inputs, outputs));
        file.Add(new GgufTensor(name + ".bias", GgufType.F32, outputs));
    }
}
