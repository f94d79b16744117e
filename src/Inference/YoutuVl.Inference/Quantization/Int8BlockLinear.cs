namespace YoutuVl.Inference.Quantization;

/// <summary>A linear layer with eight bits a weight in blocks, see <see cref="Int8BlockQuantizer"/>. Activations stay in single precision between layers.</summary>
/// <param name="blockSize">Values that share a scale: 32, 64 or 128.</param>
internal sealed class Int8BlockLinear(int blockSize)
    : BlockLinear(new BlockForm(8, blockSize, $"i8b{blockSize}"), new Int8BlockQuantizer(blockSize));
