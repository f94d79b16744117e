using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs.Vision;

/// <summary>
/// Softmax attention over the whole image or inside windows: softmax(q kᵀ / √d) v for each head. Without a mask the runtime's operator works block by block
/// and never holds the scores of a whole head, so memory grows with the number of patches, not with its square; that is why windows of different sizes
/// are separate batches instead of one padded and masked batch.
/// </summary>
internal sealed class VisionAttention(VisionConfig config, GraphBuilder graph)
{
    private readonly string[] _shapes = new string[WindowPlan.ClassCount];

    /// <summary>Declares the graph inputs that tell windows and positions.</summary>
    public void DeclareInputs()
    {
        graph.Input(VisionGraphInputs.Cosines, ElementType.Float, "patches", config.HeadSize / 2);
        graph.Input(VisionGraphInputs.Sines, ElementType.Float, "patches", config.HeadSize / 2);
        graph.Input(VisionGraphInputs.ClassRows, ElementType.Int64, WindowPlan.ClassCount);
        graph.Input(VisionGraphInputs.ClassShapes, ElementType.Int64, WindowPlan.ClassCount, 3);
        for (int index = 0; index < _shapes.Length; index++)
        {
            string position = graph.Constant<long>($"class:{index}", ElementType.Int64, [], [index]);
            _shapes[index] = graph.Node("Gather", [VisionGraphInputs.ClassShapes, position], NodeAttribute.Int("axis", 0)); // [3]
        }
    }

    /// <summary>Adds rotary positions and attention.</summary>
    /// <param name="query"><c>[N, hidden]</c> without position.</param>
    /// <param name="key"><c>[N, hidden]</c> without position.</param>
    /// <param name="value"><c>[N, hidden]</c>.</param>
    /// <param name="whole">Whether patches attend over the whole image.</param>
    /// <returns><c>[N, hidden]</c>.</returns>
    public string Apply(string query, string key, string value, bool whole)
    {
        string[] inputs = [Rotate(query), Rotate(key), graph.Node("Unsqueeze", [value, graph.Integers(0)])]; // each [1, N, hidden]
        string attended = graph.Node("Reshape", [whole ? Attend(inputs) : AttendInWindows(inputs), graph.Integers(-1, config.HiddenSize)]);
        return graph.Shaped(attended, ElementType.Float, VisionGraphInputs.PatchCount, config.HiddenSize);
    }

    /// <summary>Rotates the halves of each head: <c>[N, hidden]</c> to <c>[1, N, hidden]</c>. Position p reads row p of the tables.</summary>
    private string Rotate(string rows) =>
        graph.Contrib(
            "RotaryEmbedding",
            [graph.Node("Unsqueeze", [rows, graph.Integers(0)]), graph.Integers(0), VisionGraphInputs.Cosines, VisionGraphInputs.Sines],
            NodeAttribute.Int("interleaved", 0));

    private string AttendInWindows(string[] inputs)
    {
        string[][] parts = [.. inputs.Select(Split)];
        var contexts = new string[_shapes.Length];
        for (int index = 0; index < contexts.Length; index++)
        {
            string context = Attend([.. parts.Select(part => InWindows(part[index], index))]); // [windows, patches, hidden]
            contexts[index] = graph.Node("Reshape", [context, graph.Integers(-1, config.HiddenSize)]);
        }

        return graph.Node("Concat", contexts, NodeAttribute.Int("axis", 0));
    }

    private string[] Split(string rows) =>
        graph.Add(
            string.Empty,
            "Split",
            [rows, VisionGraphInputs.ClassRows],
            WindowPlan.ClassCount,
            NodeAttribute.Int("axis", 1));

    // "allowzero": an image without windows of this size makes an empty batch.
    private string InWindows(string rows, int index) => graph.Node("Reshape", [rows, _shapes[index]], NodeAttribute.Int("allowzero", 1));

    private string Attend(string[] inputs) => graph.Contrib("MultiHeadAttention", inputs, NodeAttribute.Int("num_heads", config.HeadCount));
}
