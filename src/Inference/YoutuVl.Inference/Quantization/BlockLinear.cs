using YoutuVl.Inference.Graphs;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Quantization;

/// <summary>
/// A linear layer as the runtime's <c>MatMulNBits</c>: bytes <c>[outputs, blocks, bytes per block]</c>, scales <c>[outputs, blocks]</c>, the middle of the
/// range as implied zero point. Accuracy level 4: the kernel quantises activations to eight bits per block of a row and multiplies integers.
/// </summary>
internal abstract class BlockLinear(BlockForm form, IRowQuantizer quantizer) : ILinearForm
{
    public string Apply(GraphBuilder graph, string input, WeightRows weights, string? bias)
    {
        var rows = new QuantizedRows(weights, quantizer);
        int blocks = quantizer.ScalesPerRow(weights.Inputs);
        int blockBytes = quantizer.BytesPerRow(weights.Inputs) / blocks;
        string key = $"{weights.Key}:{form.Suffix}";
        string bytes = graph.Initializer(key, ElementType.UInt8, [weights.Outputs, blocks, blockBytes], rows.WriteBytes);
        string scales = graph.Initializer(key + ".scales", ElementType.Float, [weights.Outputs, blocks], rows.WriteScales);
        return graph.Contrib(
            "MatMulNBits",
            bias is null ? [input, bytes, scales] : [input, bytes, scales, string.Empty, string.Empty, bias],
            NodeAttribute.Int("K", weights.Inputs),
            NodeAttribute.Int("N", weights.Outputs),
            NodeAttribute.Int("bits", form.Bits),
            NodeAttribute.Int("block_size", form.BlockSize),
            NodeAttribute.Int("accuracy_level", 4));
    }
}
