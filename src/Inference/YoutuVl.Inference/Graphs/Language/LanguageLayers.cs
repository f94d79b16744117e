using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs.Language;

/// <summary>The parts of a layer that the prefill and the decode graph share. S stands for new positions.</summary>
internal sealed class LanguageLayers(GraphBuilder graph, LanguageConfig config, LanguageWeights weights, ILinearForm linear)
{
    private readonly string _cosine = graph.Input(LanguageValues.Cosine, ElementType.Float, LanguageValues.NewPositions, config.RopeHeadSize / 2);
    private readonly string _sine = graph.Input(LanguageValues.Sine, ElementType.Float, LanguageValues.NewPositions, config.RopeHeadSize / 2);

    /// <summary>The value <c>[S, hidden]</c> that the first layer takes.</summary>
    public string Embeddings { get; } = graph.Input(LanguageValues.Embeddings, ElementType.Float, LanguageValues.NewPositions, config.HiddenSize);

    /// <summary>Runs a module's operators in its scope.</summary>
    public T In<T>(string module, Func<T> build)
    {
        using (graph.Scope(module))
        {
            return build();
        }
    }

    /// <summary>Root-mean-square norm over the last dimension, times a scale.</summary>
    public string Norm(string module, string input) => In(module, () => graph.Node(
        "SimplifiedLayerNormalization",
        [input, weights.Scale(graph)],
        NodeAttribute.Int("axis", -1),
        NodeAttribute.Float("epsilon", config.NormEpsilon)));

    /// <summary>A linear layer whose matrix is taken as it is stored.</summary>
    public string Linear(string module, string input) => In(module, () => linear.Apply(graph, input, weights.Plain(graph.CurrentScope), null));

    /// <summary>A linear layer whose rows come in another order.</summary>
    public string Linear(string module, string input, Func<string, WeightRows> rows) =>
        In(module, () => linear.Apply(graph, input, rows(graph.CurrentScope), null));

    /// <summary>Rotated queries, <c>[1, S, heads * (rope + nope)]</c>: q_b(norm(q_a(x))), rotated in the first values of each head.</summary>
    public string Queries(string input)
    {
        string low = Norm("q_a_layernorm", Linear("q_a_proj", input));
        string queries = Linear("q_b_proj", low, weights.Queries);
        return Rotate(graph.Node("Unsqueeze", [queries, graph.Integers(0)]), config.HeadCount);
    }

    /// <summary>What the cache keeps of the new positions: normed latent, then rotated key, <c>[S, latent + rope]</c>.</summary>
    public string CacheRows(string input)
    {
        string both = Linear("kv_a_proj_with_mqa", input, weights.Latents);
        string[] parts = graph.Add(
            string.Empty, "Split", [both, graph.Integers(config.LatentRank, config.RopeHeadSize)], 2, NodeAttribute.Int("axis", -1));
        string latent = Norm("kv_a_layernorm", parts[0]);
        string key = Rotate(graph.Node("Unsqueeze", [parts[1], graph.Integers(0)]), 1);
        return graph.Node("Concat", [latent, graph.Node("Squeeze", [key, graph.Integers(0)])], NodeAttribute.Int("axis", -1));
    }

    /// <summary>down(silu(gate(x)) * up(x)), <c>[S, hidden]</c>.</summary>
    public string FeedForward(string input) => In("mlp", () =>
    {
        // QuickGelu with alpha 1 is x * sigmoid(x).
        string gate = graph.Contrib("QuickGelu", [Linear("gate_proj", input)], NodeAttribute.Float("alpha", 1));
        return Linear("down_proj", graph.Node("Mul", [gate, Linear("up_proj", input)]));
    });

    private string Rotate(string input, int heads) => graph.Contrib(
        "RotaryEmbedding",
        [input, graph.Integers(0), _cosine, _sine],
        NodeAttribute.Int("interleaved", 0),
        NodeAttribute.Int("num_heads", heads),
        NodeAttribute.Int("rotary_embedding_dim", config.RopeHeadSize));
}
