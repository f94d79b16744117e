using System.Runtime.InteropServices;
using YoutuVl.Inference.Graphs;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Quantization;

/// <summary>
/// One matrix per head in integers, as one batched product: seven-bit weights with a scale for each output of a head, activations with a scale per head.
/// <c>y[h, o] = a[h] · w[h, o] · Σ (qx[h, i] - 128) · qw[h, i, o]</c>. Reads a quarter of what single precision reads, which is what one position costs.
/// </summary>
internal sealed class Int8Headwise : IHeadwiseForm
{
    private static readonly SymmetricRowQuantizer Quantizer = new(IntegerWeights.SevenBit);

    public string Apply(GraphBuilder graph, string input, HeadWeights weights)
    {
        var scales = new float[weights.Heads * weights.Outputs];
        string key = weights.Key + ":i7";
        string matrices = graph.Initializer(
            key, ElementType.Int8, [weights.Heads, weights.Inputs, weights.Outputs], stream => Write(weights, scales, stream));
        string outputScales = graph.Initializer(
            key + ".scales", ElementType.Float, [weights.Heads, 1, weights.Outputs], stream => stream.Write(MemoryMarshal.AsBytes(scales.AsSpan())));
        (string bytes, string inputScales) = ActivationQuantizer.Apply(graph, graph.Node("Squeeze", [input, graph.Integers(1)])); // [heads, inputs], [heads, 1]
        string zero = graph.Constant<byte>("byte:scalar:128", ElementType.UInt8, [], [128]);
        string product = graph.Node("MatMulInteger", [graph.Node("Unsqueeze", [bytes, graph.Integers(1)]), matrices, zero]);
        string scale = graph.Node("Mul", [outputScales, graph.Node("Unsqueeze", [inputScales, graph.Integers(1)])]);
        return graph.Node("Mul", [graph.Node("Cast", [product], NodeAttribute.Int("to", (int)ElementType.Float)), scale]);
    }

    private static void Write(HeadWeights weights, float[] scales, Stream stream)
    {
        var matrix = new float[weights.Inputs * weights.Outputs];
        for (int head = 0; head < weights.Heads; head++)
        {
            int current = head;
            var columns = new WeightRows(
                weights.Key, weights.Outputs, weights.Inputs, (first, destination) => ReadColumns(weights, current, matrix, (first, destination.Length / weights.Inputs), destination));
            var rows = new QuantizedRows(columns, Quantizer);
            rows.WriteTransposedBytes(stream);
            rows.ReadScales().CopyTo(scales.AsSpan(head * weights.Outputs));
        }
    }

    // The quantiser wants outputs as rows, the product wants them as columns.
    private static void ReadColumns(HeadWeights weights, int head, float[] matrix, (int First, int Count) range, Span<float> destination)
    {
        weights.ReadHead(head, matrix);
        for (int output = 0; output < range.Count; output++)
        {
            for (int input = 0; input < weights.Inputs; input++)
            {
                destination[(output * weights.Inputs) + input] = matrix[(input * weights.Outputs) + range.First + output];
            }
        }
    }
}
