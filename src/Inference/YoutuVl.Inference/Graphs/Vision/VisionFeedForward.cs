using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs.Vision;

/// <summary>
/// The feed-forward half of a block, <c>fc2(gelu(fc1(x)))</c> with GELU in its tanh form, in parts of the intermediate width:
/// <c>Σ fc2[:, part] gelu(fc1[part] x)</c>. The sum is the same; the widest values of the graph, <c>[N, intermediate]</c>, never exist as a whole,
/// and integer forms get a scale for each row and part.
/// </summary>
internal sealed class VisionFeedForward(VisionConfig config, VisionGraphOptions options, GraphBuilder graph, CheckpointParameters parameters)
{
    /// <summary>Adds the operators; the current scope is the block's <c>mlp</c>.</summary>
    /// <param name="normal">The normalised rows <c>[N, hidden]</c>.</param>
    /// <param name="residual">The rows <c>[N, hidden]</c> that the result is added to.</param>
    public string Apply(string normal, string residual)
    {
        int parts = Math.Clamp(options.FeedForwardParts, 1, config.IntermediateSize);
        string rows = residual;
        for (int part = 0; part < parts; part++)
        {
            int start = (int)((long)config.IntermediateSize * part / parts);
            int end = (int)((long)config.IntermediateSize * (part + 1) / parts);
            rows = graph.Node("Add", [rows, Contract(Expand(normal, start, end), start, end)]);
        }

        using (graph.Scope("fc2"))
        {
            return graph.Node("Add", [rows, parameters.Value("bias")]);
        }
    }

    /// <summary>First layer and activation, <c>[N, hidden]</c> to <c>[N, part]</c>. The bias rides on the activation.</summary>
    private string Expand(string rows, int start, int end)
    {
        using (graph.Scope("fc1"))
        {
            string product = options.Linears.Apply(graph, rows, parameters.Rows("weight").SliceOutputs(start, end), bias: null);
            return graph.Contrib("FastGelu", [product, Bias(start, end)]);
        }
    }

    private string Contract(string rows, int start, int end)
    {
        using (graph.Scope("fc2"))
        {
            return options.Contractions.Apply(graph, rows, parameters.Rows("weight").SliceInputs(start, end), bias: null);
        }
    }

    private string Bias(int start, int end) =>
        end - start == config.IntermediateSize
            ? parameters.Value("bias")
            : graph.Node("Slice", [parameters.Value("bias"), graph.Integers(start), graph.Integers(end), graph.Integers(0)]);
}
