using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs.Vision;

/// <summary>
/// Writes the vision encoder and the merger as one ONNX graph for images of any size. Rows stay two-dimensional, <c>[patches, width]</c>, in the order of
/// <see cref="WindowPlan"/>: everything but attention works on rows, and a class of equal windows is a slice of them. Scopes are the checkpoint's module names.
/// </summary>
internal sealed class VisionGraph
{
    /// <summary>Name of the graph file.</summary>
    public const string ModelFile = "vision.onnx";

    /// <summary>Name of the file with the weights.</summary>
    public const string DataFile = "vision.data";

    private readonly VisionConfig _config;
    private readonly VisionGraphOptions _options;
    private readonly GraphBuilder _graph;
    private readonly CheckpointParameters _parameters;
    private readonly VisionAttention _attention;
    private readonly VisionFeedForward _feedForward;

    private VisionGraph(VisionConfig config, ITensorSource source, VisionGraphOptions options, ExternalDataWriter data)
    {
        (_config, _options) = (config, options);
        _graph = new GraphBuilder("vision", data);
        _parameters = new CheckpointParameters(_graph, source);
        _attention = new VisionAttention(config, _graph);
        _feedForward = new VisionFeedForward(config, options, _graph, _parameters);
    }

    /// <summary>Writes <see cref="ModelFile"/> and <see cref="DataFile"/>.</summary>
    /// <param name="directory">An existing folder.</param>
    /// <param name="config">The model's dimensions.</param>
    /// <param name="source">The weights.</param>
    /// <param name="options">The numeric forms of the linear layers.</param>
    /// <exception cref="CheckpointException">A tensor is missing or is no matrix where one is needed.</exception>
    public static void Write(string directory, ModelConfig config, ITensorSource source, VisionGraphOptions options)
    {
        using var data = new ExternalDataWriter(Path.Combine(directory, DataFile));
        var graph = new VisionGraph(config.Vision, source, options, data);
        graph.Build();
        graph._graph.Save(Path.Combine(directory, ModelFile));
    }

    private void Build()
    {
        string patches = _graph.Input(VisionGraphInputs.Patches, ElementType.Float, VisionGraphInputs.PatchCount, _config.PatchLength);
        string order = _graph.Input(VisionGraphInputs.Order, ElementType.Int64, "groups");
        string inverse = _graph.Input(VisionGraphInputs.Inverse, ElementType.Int64, "groups");
        _attention.DeclareInputs();
        string rows = Reorder(patches, order, _config.PatchLength);
        using (_graph.Scope("siglip2.vision_model"))
        {
            rows = Encode(rows);
        }

        using (_graph.Scope("merger"))
        {
            rows = Merge(rows, inverse);
        }

        _graph.Output(VisionGraphInputs.Embeddings, rows, ElementType.Float, "groups", _config.OutputSize);
    }

    private string Encode(string patches)
    {
        string rows;
        using (_graph.Scope("embeddings"))
        {
            rows = Linear("patch_embedding", patches, _options.Patches); // [N, hidden]
        }

        for (int layer = 0; layer < _config.LayerCount; layer++)
        {
            using (_graph.Scope($"encoder.layers.{layer}"))
            {
                rows = Block(rows, whole: _config.FullAttentionLayers.Contains(layer));
            }
        }

        return LayerNorm("post_layernorm", rows);
    }

    private string Block(string rows, bool whole)
    {
        string normal = LayerNorm("layer_norm1", rows);
        using (_graph.Scope("self_attn"))
        {
            string query = Linear("q_proj", normal, _options.Linears);
            string key = Linear("k_proj", normal, _options.Linears);
            string value = Linear("v_proj", normal, _options.Linears);
            string context = _attention.Apply(query, key, value, whole);
            rows = _graph.Node("Add", [rows, Linear("out_proj", context, _options.Linears)]);
        }

        normal = LayerNorm("layer_norm2", rows);
        using (_graph.Scope("mlp"))
        {
            return _feedForward.Apply(normal, rows);
        }
    }

    /// <summary>Norm each patch, join the patches of a group, undo the windows' order, two linear layers with GELU in its exact form between them.</summary>
    private string Merge(string rows, string inverse)
    {
        using (_graph.Scope("ln_q"))
        {
            rows = _graph.Node("SimplifiedLayerNormalization", [rows, _parameters.Value("weight")], Axis(-1), Epsilon());
        }

        int width = _config.HiddenSize * _config.GroupPatches;
        rows = _graph.Node("Gather", [_graph.Node("Reshape", [rows, _graph.Integers(-1, width)]), inverse], Axis(0)); // [G, group patches × hidden]
        using (_graph.Scope("mlp"))
        {
            rows = _graph.Node("Gelu", [Linear("0", rows, _options.Merger)], NodeAttribute.Text("approximate", "none"));
            return Linear("2", rows, _options.Merger); // [G, output]
        }
    }

    private string Reorder(string rows, string order, int width)
    {
        string groups = _graph.Node("Reshape", [rows, _graph.Integers(-1, width * _config.GroupPatches)]);
        string ordered = _graph.Node("Reshape", [_graph.Node("Gather", [groups, order], Axis(0)), _graph.Integers(-1, width)]);
        return _graph.Shaped(ordered, ElementType.Float, VisionGraphInputs.PatchCount, width);
    }

    private string Linear(string module, string rows, ILinearForm form)
    {
        using (_graph.Scope(module))
        {
            return form.Apply(_graph, rows, _parameters.Rows("weight"), _parameters.Value("bias"));
        }
    }

    private string LayerNorm(string module, string rows)
    {
        using (_graph.Scope(module))
        {
            return _graph.Node("LayerNormalization", [rows, _parameters.Value("weight"), _parameters.Value("bias")], Axis(-1), Epsilon());
        }
    }

    private NodeAttribute Epsilon() => NodeAttribute.Float("epsilon", _config.NormEpsilon);

    private static NodeAttribute Axis(long axis) => NodeAttribute.Int("axis", axis);
}
