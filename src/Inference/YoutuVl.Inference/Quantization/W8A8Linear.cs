using YoutuVl.Inference.Graphs;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Quantization;

/// <summary>
/// A linear layer in integers: weights with one scale per output, activations with one per row (<see cref="ActivationQuantizer"/>). Fast for many rows; for a
/// single one the blockwise forms read less. <c>y[r, o] = a[r] · w[o] · Σ (qx[r, i] - 128) · qw[i, o] + b[o]</c>, the sum exact in 32 bits on every processor.
/// </summary>
/// <param name="range">The range of the weights.</param>
internal sealed class W8A8Linear(IntegerWeights range = IntegerWeights.SevenBit) : ILinearForm
{
    private readonly SymmetricRowQuantizer _quantizer = new(range);

    public string Apply(GraphBuilder graph, string input, WeightRows weights, string? bias)
    {
        var rows = new QuantizedRows(weights, _quantizer);
        bool signed = range == IntegerWeights.SevenBit;
        string key = weights.Key + (signed ? ":i7t" : ":u8t");
        ElementType type = signed ? ElementType.Int8 : ElementType.UInt8;
        string matrix = graph.Initializer(key, type, [weights.Inputs, weights.Outputs], rows.WriteTransposedBytes);
        string scales = graph.Initializer(key + ".scales", ElementType.Float, [weights.Outputs], rows.WriteScales);
        (string bytes, string rowScales) = ActivationQuantizer.Apply(graph, input);
        string zero = graph.Constant<byte>("byte:scalar:128", ElementType.UInt8, [], [128]);
        string[] operands = [bytes, matrix, graph.Scalar(1), scales, zero];
        string product = graph.Contrib("MatMulIntegerToFloat", signed ? operands : [.. operands, zero]);
        string scaled = graph.Node("Mul", [product, rowScales]);
        return bias is null ? scaled : graph.Node("Add", [scaled, bias]);
    }
}
