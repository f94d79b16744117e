using System.Runtime.InteropServices;
using YoutuVl.Inference.Graphs;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Quantization;

/// <summary>
/// One matrix per head in integers, as one batched product: seven-bit weights with a scale for each output of a head, activations with a scale per head.
/// <c>y[h, o] = a[h] · w[h, o] · (Σ qx[h, i] · qw[h, i, o] - 128 · Σ qw[h, i, o])</c>. The zero point is taken off behind the product, because for one row and
/// no zero point the runtime reads the matrix as it lies; otherwise it rearranges it first, in every run.
/// </summary>
internal sealed class Int8Headwise : IHeadwiseForm
{
    private const int ZeroPoint = 128;
    private static readonly SymmetricRowQuantizer Quantizer = new(IntegerWeights.SevenBit);

    public string Apply(GraphBuilder graph, string input, HeadWeights weights)
    {
        var scales = new float[weights.Heads * weights.Outputs];
        var offsets = new float[scales.Length];
        string key = weights.Key + ":i7";
        long[] perOutput = [weights.Heads, 1, weights.Outputs];
        string matrices = graph.Initializer(
            key, ElementType.Int8, [weights.Heads, weights.Inputs, weights.Outputs], stream => Write(weights, scales, offsets, stream));
        string outputScales = graph.Initializer(key + ".scales", ElementType.Float, perOutput, stream => stream.Write(MemoryMarshal.AsBytes(scales.AsSpan())));
        string zeros = graph.Initializer(key + ".zeros", ElementType.Float, perOutput, stream => stream.Write(MemoryMarshal.AsBytes(offsets.AsSpan())));
        (string bytes, string inputScales) = ActivationQuantizer.Apply(graph, graph.Node("Squeeze", [input, graph.Integers(1)])); // [heads, inputs], [heads, 1]
        string product = graph.Node("MatMulInteger", [graph.Node("Unsqueeze", [bytes, graph.Integers(1)]), matrices]);
        string sum = graph.Node("Sub", [graph.Node("Cast", [product], NodeAttribute.Int("to", (int)ElementType.Float)), zeros]);
        return graph.Node("Mul", [sum, graph.Node("Mul", [outputScales, graph.Node("Unsqueeze", [inputScales, graph.Integers(1)])])]);
    }

    private static void Write(HeadWeights weights, float[] scales, float[] offsets, Stream stream)
    {
        var matrix = new float[weights.Inputs * weights.Outputs];
        using var columns = new MemoryStream(matrix.Length);
        for (int head = 0; head < weights.Heads; head++)
        {
            weights.ReadHead(head, matrix);
            var transposed = new WeightRows(weights.Key, weights.Outputs, weights.Inputs, (first, destination) => ReadColumns(weights, matrix, first, destination));
            var rows = new QuantizedRows(transposed, Quantizer);
            columns.SetLength(0);
            rows.WriteTransposedBytes(columns);
            ReadOnlySpan<byte> bytes = columns.GetBuffer().AsSpan(0, (int)columns.Length);
            stream.Write(bytes);
            rows.ReadScales().CopyTo(scales.AsSpan(head * weights.Outputs));
            AddOffsets(MemoryMarshal.Cast<byte, sbyte>(bytes), offsets.AsSpan(head * weights.Outputs, weights.Outputs));
        }
    }

    private static void AddOffsets(ReadOnlySpan<sbyte> bytes, Span<float> offsets)
    {
        for (int index = 0; index < bytes.Length; index++)
        {
            offsets[index % offsets.Length] += ZeroPoint * bytes[index];
        }
    }

    // The quantiser wants outputs as rows, the product wants them as columns.
    private static void ReadColumns(HeadWeights weights, float[] matrix, int first, Span<float> destination)
    {
        for (int index = 0; index < destination.Length; index++)
        {
            destination[index] = matrix[(index % weights.Inputs * weights.Outputs) + first + (index / weights.Inputs)];
        }
    }
}
