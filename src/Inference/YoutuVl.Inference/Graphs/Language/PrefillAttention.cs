using System.Globalization;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs.Language;

/// <summary>
/// Causal attention of S new positions over L = T + S positions. Keys and values are expanded from the latents, some heads at a time, so that neither they nor
/// the scores ever exist for all heads at once.
/// </summary>
internal sealed class PrefillAttention
{
    private readonly GraphBuilder _graph;
    private readonly LanguageConfig _config;
    private readonly LanguageWeights _weights;
    private readonly LanguageGraphOptions _options;
    private readonly string _bias;

    public PrefillAttention(GraphBuilder graph, LanguageConfig config, LanguageWeights weights, LanguageGraphOptions options)
    {
        (_graph, _config, _weights, _options) = (graph, config, weights, options);
        _bias = CausalBias(LanguageValues.Embeddings, LanguageValues.Past(0));
    }

    /// <summary>Adds the attention of one layer and returns <c>[S, heads * value]</c>.</summary>
    public string Apply(string queries, string past, string added)
    {
        string cache = _graph.Shaped(
            _graph.Node("Concat", [past, added], NodeAttribute.Int("axis", 0)),
            ElementType.Float,
            LanguageValues.AllPositions,
            _config.LatentRank + _config.RopeHeadSize);
        string[] parts = _graph.Add(
            string.Empty, "Split", [cache, _graph.Integers(_config.LatentRank, _config.RopeHeadSize)], 2, NodeAttribute.Int("axis", -1));
        string rotary = _graph.Node("Unsqueeze", [parts[1], _graph.Integers(1)]);
        string perHead = _graph.Node("Reshape", [_graph.Node("Squeeze", [queries, _graph.Integers(0)]), _graph.Integers(0, _config.HeadCount, _config.QueryHeadSize)]);
        int groups = (_config.HeadCount + _options.HeadsAtOnce - 1) / _options.HeadsAtOnce;
        int[] sizes = [.. Enumerable.Range(0, groups).Select(group => Math.Min(_options.HeadsAtOnce, _config.HeadCount - (group * _options.HeadsAtOnce)))];
        string[] queriesOfGroup = groups == 1
            ? [perHead]
            : _graph.Add(string.Empty, "Split", [perHead, _graph.Integers([.. sizes.Select(size => (long)size)])], groups, NodeAttribute.Int("axis", 1));
        string[] attended = [.. sizes.Select((size, group) => Group(queriesOfGroup[group], parts[0], rotary, (group * _options.HeadsAtOnce, size)))];
        string all = groups == 1 ? attended[0] : _graph.Node("Concat", attended, NodeAttribute.Int("axis", 1));
        return _graph.Node("Reshape", [all, _graph.Integers(0, _config.HeadCount * _config.ValueHeadSize)]);
    }

    // queries [S, g, rope + nope], latents [L, latent], rotary [L, 1, rope] -> [S, g, value]
    private string Group(string queries, string latents, string rotary, (int First, int Count) heads)
    {
        int keySize = heads.Count * _config.NopeHeadSize;
        int valueSize = heads.Count * _config.ValueHeadSize;
        string expanded;
        using (_graph.Scope("kv_b_proj"))
        {
            expanded = _options.Prefill.Apply(_graph, latents, _weights.KeysAndValues(_graph.CurrentScope, heads.First, heads.Count), null);
        }

        string[] parts = _graph.Add(string.Empty, "Split", [expanded, _graph.Integers(keySize, valueSize)], 2, NodeAttribute.Int("axis", -1));
        string nope = _graph.Node("Reshape", [parts[0], _graph.Integers(0, heads.Count, _config.NopeHeadSize)]);
        string shared = _graph.Node("Expand", [rotary, _graph.Integers(1, heads.Count, 1)]);
        string keys = _graph.Node("Concat", [shared, nope], NodeAttribute.Int("axis", -1));
        string values = _graph.Node("Reshape", [parts[1], _graph.Integers(0, heads.Count, _config.ValueHeadSize)]);

        // scores [g, S, L] = q kT / sqrt(rope + nope)
        string scores = _graph.Contrib(
            "FusedMatMul",
            [queries, keys],
            NodeAttribute.Float("alpha", (float)(1 / Math.Sqrt(_config.QueryHeadSize))),
            NodeAttribute.Int("transB", 1),
            NodeAttribute.Int("transBatchA", 1),
            NodeAttribute.Int("transBatchB", 1));
        string weights = _graph.Node("Softmax", [_graph.Node("Add", [scores, _bias])], NodeAttribute.Int("axis", -1));
        string mixed = _graph.Contrib("FusedMatMul", [weights, values], NodeAttribute.Int("transBatchB", 1));
        return _graph.Node("Transpose", [mixed], NodeAttribute.Ints("perm", 1, 0, 2));
    }

    // [S, L]: 0 where the column's position is not after the row's, else negative infinity.
    private string CausalBias(string embeddings, string past)
    {
        string zero = _graph.Constant("int:0", ElementType.Int64, [], [0L]);
        string one = _graph.Constant("int:1", ElementType.Int64, [], [1L]);
        string added = _graph.Node("Squeeze", [_graph.Node("Shape", [embeddings], NodeAttribute.Int("start", 0), NodeAttribute.Int("end", 1))]);
        string before = _graph.Node("Squeeze", [_graph.Node("Shape", [past], NodeAttribute.Int("start", 0), NodeAttribute.Int("end", 1))]);
        string length = _graph.Node("Add", [before, added]);
        string rows = _graph.Node("Unsqueeze", [_graph.Node("Range", [before, length, one]), _graph.Integers(1)]);
        string columns = _graph.Node("Unsqueeze", [_graph.Node("Range", [zero, length, one]), _graph.Integers(0)]);
        return _graph.Shaped(
            _graph.Node("Where", [_graph.Node("LessOrEqual", [columns, rows]), _graph.Scalar(0), Infinity()]),
            ElementType.Float,
            LanguageValues.NewPositions,
            LanguageValues.AllPositions);
    }

    private string Infinity() => _graph.Constant(
        string.Create(CultureInfo.InvariantCulture, $"float:{float.NegativeInfinity}"), ElementType.Float, [], [float.NegativeInfinity]);
}
