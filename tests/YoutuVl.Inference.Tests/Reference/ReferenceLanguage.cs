using YoutuVl.Inference.Checkpoints;
using static YoutuVl.Inference.Tests.Reference.ReferenceMath;

namespace YoutuVl.Inference.Tests.Reference;

/// <summary>The language model, plainly: the whole sequence at once, keys and values of every head expanded from the latent, no cache.</summary>
internal sealed class ReferenceLanguage(LanguageConfig config, ITensorSource source)
{
    private readonly ReferenceWeights _weights = new(source);

    public double[][] Embed(IEnumerable<int> tokens) => [.. tokens.Select(token => _weights.Matrix("model.embed_tokens.weight")[token])];

    /// <summary>Final hidden states, after the last norm, of a sequence that begins at position 0.</summary>
    public double[][] Hidden(double[][] embeddings)
    {
        double[][] rows = embeddings;
        for (int layer = 0; layer < config.LayerCount; layer++)
        {
            string name = $"model.layers.{layer}.";
            rows = Sum(rows, Attend(_weights.RmsNorm(rows, name + "input_layernorm", config.NormEpsilon), name + "self_attn."));
            double[][] normal = _weights.RmsNorm(rows, name + "post_attention_layernorm", config.NormEpsilon);
            double[][] gate = Map(_weights.LinearWithoutBias(normal, name + "mlp.gate_proj"), Silu);
            double[][] up = _weights.LinearWithoutBias(normal, name + "mlp.up_proj");
            double[][] product = [.. gate.Zip(up, (a, b) => a.Zip(b, (x, y) => x * y).ToArray())];
            rows = Sum(rows, _weights.LinearWithoutBias(product, name + "mlp.down_proj"));
        }

        return _weights.RmsNorm(rows, "model.norm", config.NormEpsilon);
    }

    public double[] Logits(double[] hidden) => Linear(hidden, _weights.Matrix(config.TiedEmbeddings ? "model.embed_tokens.weight" : "lm_head.weight"));

    private double[][] Attend(double[][] rows, string name)
    {
        double[][] low = _weights.RmsNorm(_weights.LinearWithoutBias(rows, name + "q_a_proj"), name + "q_a_layernorm", config.NormEpsilon);
        double[][] query = _weights.LinearWithoutBias(low, name + "q_b_proj");
        double[][] compressed = _weights.LinearWithoutBias(rows, name + "kv_a_proj_with_mqa");
        double[][] latent = _weights.RmsNorm(Columns(compressed, 0, config.LatentRank), name + "kv_a_layernorm", config.NormEpsilon);
        double[][] expanded = _weights.LinearWithoutBias(latent, name + "kv_b_proj");
        double[][] sharedKey = Rotate(Columns(compressed, config.LatentRank, config.RopeHeadSize));
        var heads = new List<double[][]>();
        for (int head = 0; head < config.HeadCount; head++)
        {
            int first = head * (config.NopeHeadSize + config.RopeHeadSize);
            double[][] headQuery = Join([Columns(query, first, config.NopeHeadSize), Rotate(Columns(query, first + config.NopeHeadSize, config.RopeHeadSize))]);
            first = head * (config.NopeHeadSize + config.ValueHeadSize);
            double[][] headKey = Join([Columns(expanded, first, config.NopeHeadSize), sharedKey]);
            double[][] value = Columns(expanded, first + config.NopeHeadSize, config.ValueHeadSize);
            heads.Add(Attention((headQuery, headKey, value), 1 / Math.Sqrt(config.NopeHeadSize + config.RopeHeadSize), (i, j) => j <= i));
        }

        return _weights.LinearWithoutBias(Join(heads), name + "o_proj");
    }

    private double[][] Rotate(double[][] rows) =>
        [.. rows.Select((row, position) =>
        {
            double[] halves = config.RopeInterleaved ? [.. row.Where((_, i) => i % 2 == 0), .. row.Where((_, i) => i % 2 == 1)] : row;
            double[] angles = [.. Enumerable.Range(0, row.Length / 2).Select(i => position * Math.Pow(config.RopeTheta, -2.0 * i / row.Length))];
            return RotateHalf(halves, angles);
        })];
}
