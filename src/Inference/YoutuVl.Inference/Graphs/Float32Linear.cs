using System.Runtime.InteropServices;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs;

/// <summary>A linear layer in single precision. The matrix is stored transposed, <c>[inputs, outputs]</c>, as <c>MatMul</c> takes it.</summary>
internal sealed class Float32Linear : ILinearForm
{
    public string Apply(GraphBuilder graph, string input, WeightRows weights, string? bias)
    {
        string matrix = graph.Initializer(weights.Key + ":f32t", ElementType.Float, [weights.Inputs, weights.Outputs], stream => WriteTransposed(weights, stream));
        string product = graph.Node("MatMul", [input, matrix]);
        return bias is null ? product : graph.Node("Add", [product, bias]);
    }

    private static void WriteTransposed(WeightRows weights, Stream stream)
    {
        var rows = new float[weights.Outputs * (long)weights.Inputs];
        weights.ReadRows(0, rows);
        var column = new float[weights.Outputs];
        for (int input = 0; input < weights.Inputs; input++)
        {
            for (int output = 0; output < weights.Outputs; output++)
            {
                column[output] = rows[(output * (long)weights.Inputs) + input];
            }

            stream.Write(MemoryMarshal.AsBytes(column.AsSpan()));
        }
    }
}
