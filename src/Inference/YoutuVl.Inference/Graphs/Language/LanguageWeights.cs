using System.Globalization;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs.Language;

/// <summary>
/// The language model's weights in the order in which the graphs take them. In a head of <c>q_b_proj</c> the rotary rows come first; rotary rows stored in
/// pairs are put apart (even ones, then odd ones), so that the rotation is that of two halves. Queries and keys are treated alike, which keeps their products.
/// </summary>
internal sealed class LanguageWeights(LanguageConfig config, ITensorSource tensors)
{
    /// <summary>A norm's scale as an initializer of the graph, whose current scope is the norm.</summary>
    public string Scale(GraphBuilder graph) => new CheckpointParameters(graph, tensors).Value("weight");

    /// <summary>A matrix as it is stored.</summary>
    public WeightRows Plain(string module)
    {
        string name = module + ".weight";
        int inputs = tensors.Shape(name)[1];
        return new WeightRows(module, tensors.Shape(name)[0], inputs, (first, destination) => tensors.Read(name, (long)first * inputs, destination));
    }

    /// <summary><c>q_b_proj</c>: <c>[heads * (rope + nope), rank]</c>.</summary>
    public WeightRows Queries(string module) => Permuted(module, string.Empty, [.. Enumerable.Range(0, config.HeadCount).SelectMany(QueryRows)]);

    /// <summary><c>kv_a_proj_with_mqa</c>: <c>[latent + rope, hidden]</c>.</summary>
    public WeightRows Latents(string module) =>
        Permuted(module, string.Empty, [.. Enumerable.Range(0, config.LatentRank), .. Rotary(config.LatentRank)]);

    /// <summary>Some heads of <c>kv_b_proj</c>: all their keys, then all their values, <c>[heads * (nope + value), latent]</c>.</summary>
    public WeightRows KeysAndValues(string module, int firstHead, int heads)
    {
        int stride = config.NopeHeadSize + config.ValueHeadSize;
        IEnumerable<int> starts = Enumerable.Range(firstHead, heads).Select(head => head * stride);
        string part = string.Create(CultureInfo.InvariantCulture, $"[{firstHead}..{firstHead + heads}]");
        return Permuted(module, part,
            [.. starts.SelectMany(start => Enumerable.Range(start, config.NopeHeadSize)),
             .. starts.SelectMany(start => Enumerable.Range(start + config.NopeHeadSize, config.ValueHeadSize))]);
    }

    /// <summary>The key half of <c>kv_b_proj</c>, which takes a query to the latent space: <c>[heads, nope, latent]</c>.</summary>
    public HeadWeights AbsorbedKeys(string module)
    {
        int stride = config.NopeHeadSize + config.ValueHeadSize;
        return new HeadWeights(module + ":keys", config.HeadCount, config.NopeHeadSize, config.LatentRank,
            (head, destination) => tensors.Read(module + ".weight", (long)head * stride * config.LatentRank, destination));
    }

    /// <summary>The value half of <c>kv_b_proj</c>, which takes a mean latent to a head's output: <c>[heads, latent, value]</c>.</summary>
    public HeadWeights AbsorbedValues(string module) =>
        new(module + ":values", config.HeadCount, config.LatentRank, config.ValueHeadSize, (head, destination) => ReadValues(module, head, destination));

    /// <summary>Rows of the head.</summary>
    public WeightRows Head(string key, int[] rows) => Permuted(config.TiedEmbeddings ? "model.embed_tokens" : "lm_head", key, rows);

    private void ReadValues(string module, int head, Span<float> destination)
    {
        int size = config.ValueHeadSize;
        int first = (head * (config.NopeHeadSize + size)) + config.NopeHeadSize;
        var rows = new float[size * config.LatentRank];
        tensors.Read(module + ".weight", (long)first * config.LatentRank, rows);
        for (int index = 0; index < destination.Length; index++)
        {
            destination[index] = rows[(index % size * config.LatentRank) + (index / size)];
        }
    }

    private IEnumerable<int> QueryRows(int head)
    {
        int start = head * config.QueryHeadSize;
        return Rotary(start + config.NopeHeadSize).Concat(Enumerable.Range(start, config.NopeHeadSize));
    }

    private IEnumerable<int> Rotary(int start)
    {
        int half = config.RopeHeadSize / 2;
        return Enumerable.Range(0, config.RopeHeadSize).Select(row => start + (config.RopeInterleaved ? (row % half * 2) + (row / half) : row));
    }

    private WeightRows Permuted(string module, string part, int[] rows)
    {
        string name = module + ".weight";
        int inputs = tensors.Shape(name)[1];
        return new WeightRows(module + part, rows.Length, inputs, (first, destination) =>
        {
            for (int row = 0; row < destination.Length / inputs; row++)
            {
                tensors.Read(name, (long)rows[first + row] * inputs, destination.Slice(row * inputs, inputs));
            }
        });
    }
}
