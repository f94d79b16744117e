namespace YoutuVl.Inference.Quantization;

/// <summary>A linear layer with four bits a weight in blocks, see <see cref="Int4BlockQuantizer"/>. Activations stay in single precision between layers.</summary>
/// <param name="blockSize">Values that share a scale: 32, 64 or 128.</param>
internal sealed class Int4BlockLinear(int blockSize)
    : BlockLinear(new BlockForm(4, blockSize, $"i4b{blockSize}"), new Int4BlockQuantizer(blockSize));
