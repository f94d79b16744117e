using System.Runtime.InteropServices;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs;

/// <summary>One matrix per head in single precision, as a batched <c>MatMul</c>.</summary>
internal sealed class Float32Headwise : IHeadwiseForm
{
    public string Apply(GraphBuilder graph, string input, HeadWeights weights)
    {
        string matrices = graph.Initializer(
            weights.Key + ":f32", ElementType.Float, [weights.Heads, weights.Inputs, weights.Outputs], stream => Write(weights, stream));
        return graph.Node("MatMul", [input, matrices]);
    }

    private static void Write(HeadWeights weights, Stream stream)
    {
        var matrix = new float[weights.Inputs * weights.Outputs];
        for (int head = 0; head < weights.Heads; head++)
        {
            weights.ReadHead(head, matrix);
            stream.Write(MemoryMarshal.AsBytes(matrix.AsSpan()));
        }
    }
}
