using YoutuVl.Inference.Checkpoints;
using static YoutuVl.Inference.Tests.Reference.ReferenceMath;

namespace YoutuVl.Inference.Tests.Reference;

/// <summary>
/// The vision encoder and merger, plainly: patches stay in the processor's order, a window is a condition on the two patches' places in the grid.
/// </summary>
internal sealed class ReferenceVision(VisionConfig config, ITensorSource source)
{
    private const string Root = "siglip2.vision_model.";
    private readonly ReferenceWeights _weights = new(source);

    /// <summary>The output of every layer for one image, for comparing layer by layer.</summary>
    public List<double[][]> Layers { get; } = [];

    /// <summary>Encodes patches, groups of merge × merge patches in raster order, to <c>[groups, output]</c>.</summary>
    public double[][] Encode(double[][] patches, int gridRows, int gridColumns)
    {
        Layers.Clear();
        (int Row, int Column)[] places = Places(gridRows, gridColumns);
        double[][] rows = _weights.Linear(patches, Root + "embeddings.patch_embedding");
        for (int layer = 0; layer < config.LayerCount; layer++)
        {
            rows = Block(rows, layer, places);
            Layers.Add(rows);
        }

        rows = _weights.LayerNorm(rows, Root + "post_layernorm", config.NormEpsilon);
        rows = _weights.RmsNorm(rows, "merger.ln_q", config.NormEpsilon);
        double[][] groups = [.. rows.Chunk(config.MergeSize * config.MergeSize).Select(group => group.SelectMany(row => row).ToArray())];
        return _weights.Linear(Map(_weights.Linear(groups, "merger.mlp.0"), GeluErf), "merger.mlp.2");
    }

    private double[][] Block(double[][] rows, int layer, (int Row, int Column)[] places)
    {
        string name = $"{Root}encoder.layers.{layer}.";
        double[][] normal = _weights.LayerNorm(rows, name + "layer_norm1", config.NormEpsilon);
        bool whole = config.FullAttentionLayers.Contains(layer);
        int edge = config.WindowSize / config.PatchSize / config.MergeSize * config.MergeSize;
        bool Sees(int i, int j) => whole || (places[i].Row / edge == places[j].Row / edge && places[i].Column / edge == places[j].Column / edge);
        rows = Sum(rows, _weights.Linear(Attend(normal, name + "self_attn.", places, Sees), name + "self_attn.out_proj"));
        normal = _weights.LayerNorm(rows, name + "layer_norm2", config.NormEpsilon);
        return Sum(rows, _weights.Linear(Map(_weights.Linear(normal, name + "mlp.fc1"), GeluTanh), name + "mlp.fc2"));
    }

    private double[][] Attend(double[][] rows, string name, (int Row, int Column)[] places, Func<int, int, bool> sees)
    {
        double[][] query = _weights.Linear(rows, name + "q_proj");
        double[][] key = _weights.Linear(rows, name + "k_proj");
        double[][] value = _weights.Linear(rows, name + "v_proj");
        int size = config.HiddenSize / config.HeadCount;
        return Join([.. Enumerable.Range(0, config.HeadCount).Select(head => Attention(
            (Rotate(Columns(query, head * size, size), places), Rotate(Columns(key, head * size, size), places), Columns(value, head * size, size)),
            1 / Math.Sqrt(size),
            sees))]);
    }

    private static double[][] Rotate(double[][] rows, (int Row, int Column)[] places) =>
        [.. rows.Select((row, i) =>
        {
            int quarter = row.Length / 4;
            double[] frequencies = [.. Enumerable.Range(0, quarter).Select(k => 1 / Math.Pow(10000, 2.0 * k / (2 * quarter)))];
            double[] angles = [.. frequencies.Select(f => places[i].Row * f), .. frequencies.Select(f => places[i].Column * f)];
            return RotateHalf(row, angles);
        })];

    /// <summary>Row and column in the grid of each patch in the processor's order.</summary>
    private (int Row, int Column)[] Places(int gridRows, int gridColumns)
    {
        var places = new List<(int Row, int Column)>();
        for (int top = 0; top < gridRows; top += config.MergeSize)
        {
            for (int left = 0; left < gridColumns; left += config.MergeSize)
            {
                for (int patch = 0; patch < config.MergeSize * config.MergeSize; patch++)
                {
                    places.Add((top + (patch / config.MergeSize), left + (patch % config.MergeSize)));
                }
            }
        }

        return [.. places];
    }
}
