using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs.Language;

/// <summary>
/// Attention of one new position over the latent cache itself: the key half of <c>kv_b_proj</c> is applied to the query and the value half to the result, so
/// that keys and values are never expanded. Past and new rows are scored apart, so that the cache is not copied.
/// </summary>
internal sealed class DecodeAttention
{
    private readonly GraphBuilder _graph;
    private readonly LanguageConfig _config;
    private readonly LanguageWeights _weights;
    private readonly IHeadwiseForm _absorb;
    private readonly string _lengths;

    public DecodeAttention(GraphBuilder graph, LanguageConfig config, LanguageWeights weights, IHeadwiseForm absorb)
    {
        (_graph, _config, _weights, _absorb) = (graph, config, weights, absorb);

        // [T, 1]: how the softmax is split again.
        string past = graph.Node("Shape", [LanguageValues.Past(0)], NodeAttribute.Int("start", 0), NodeAttribute.Int("end", 1));
        _lengths = graph.Node("Concat", [past, graph.Integers(1)], NodeAttribute.Int("axis", 0));
    }

    /// <summary>Adds the attention of one layer and returns <c>[1, heads * value]</c>.</summary>
    public string Apply(string queries, string past, string added)
    {
        string query = LatentQuery(queries);

        // [T, heads] and [1, heads]: with the cache on the left the runtime has only the small query to rearrange.
        string scores = _graph.Node("Concat", [Scores(past, query), Scores(added, query)], NodeAttribute.Int("axis", 0));
        string perHeadScores = _graph.Node("Transpose", [scores], NodeAttribute.Ints("perm", 1, 0));
        string weights = _graph.Node("Softmax", [perHeadScores], NodeAttribute.Int("axis", -1));
        string[] parts = _graph.Add(string.Empty, "Split", [weights, _lengths], 2, NodeAttribute.Int("axis", 1));

        // [heads, latent + rope]; the rotary columns are computed along and dropped.
        string mixed = _graph.Node("Gemm", [parts[0], past, _graph.Node("Mul", [parts[1], added])]);
        string latent = _graph.Node(
            "Slice", [mixed, _graph.Integers(0), _graph.Integers(_config.LatentRank), _graph.Integers(1)]);
        string perHead = _graph.Node("Unsqueeze", [latent, _graph.Integers(1)]);
        return _graph.Node("Reshape", [Absorb(perHead, _weights.AbsorbedValues), _graph.Integers(1, _config.HeadCount * _config.ValueHeadSize)]);
    }

    // [1, 1, heads * (rope + nope)] -> [heads, latent + rope]
    private string LatentQuery(string queries)
    {
        string perHead = _graph.Node("Reshape", [queries, _graph.Integers(_config.HeadCount, 1, _config.QueryHeadSize)]);
        string[] parts = _graph.Add(
            string.Empty, "Split", [perHead, _graph.Integers(_config.RopeHeadSize, _config.NopeHeadSize)], 2, NodeAttribute.Int("axis", -1));
        string both = _graph.Node("Concat", [Absorb(parts[1], _weights.AbsorbedKeys), parts[0]], NodeAttribute.Int("axis", -1));
        return _graph.Node("Squeeze", [both, _graph.Integers(1)]);
    }

    private string Absorb(string input, Func<string, HeadWeights> weights)
    {
        using (_graph.Scope("kv_b_proj"))
        {
            return _absorb.Apply(_graph, input, weights(_graph.CurrentScope));
        }
    }

    private string Scores(string rows, string query) => _graph.Contrib(
        "FusedMatMul",
        [rows, query],
        NodeAttribute.Float("alpha", (float)(1 / Math.Sqrt(_config.QueryHeadSize))),
        NodeAttribute.Int("transB", 1));
}
