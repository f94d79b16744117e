using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Quantization;

/// <summary>
/// Operators that quantise activations while a graph runs, each row by itself: <c>s = max|x| / 127</c>, <c>q = round(x / s) + 128</c> as unsigned bytes.
/// The runtime merges equal subgraphs, so layers that share an input share its quantisation.
/// </summary>
internal static class ActivationQuantizer
{
    /// <summary>Quantises the rows of a value.</summary>
    /// <param name="graph">The graph that is being built.</param>
    /// <param name="input"><c>[rows, inputs]</c>, single precision.</param>
    /// <returns>The bytes <c>[rows, inputs]</c> and the scales <c>[rows, 1]</c>.</returns>
    public static (string Bytes, string Scales) Apply(GraphBuilder graph, string input)
    {
        // Two reductions write nothing of the input's size, which Abs and one reduction would. A row of zeros must not divide by zero.
        string highest = graph.Node("ReduceMax", [input, graph.Integers(1)], NodeAttribute.Int("keepdims", 0));
        string lowest = graph.Node("Neg", [graph.Node("ReduceMin", [input, graph.Integers(1)], NodeAttribute.Int("keepdims", 0))]);
        string scales = graph.Node("Mul", [graph.Node("Max", [highest, lowest, graph.Scalar(1e-20f)]), graph.Scalar(1 / 127f)]);
        string zero = graph.Constant<byte>("byte:128", ElementType.UInt8, [1], [128]);
        string zeros = graph.Node("Expand", [zero, graph.Node("Shape", [scales])]);
        string bytes = graph.Node("QuantizeLinear", [input, scales, zeros], NodeAttribute.Int("axis", 0));
        return (bytes, graph.Node("Unsqueeze", [scales, graph.Integers(1)]));
    }
}
