namespace YoutuVl.Inference.Quantization;

/// <summary>How a blockwise matrix is stored.</summary>
/// <param name="Bits">Bits of a weight.</param>
/// <param name="BlockSize">Values that share a scale.</param>
/// <param name="Suffix">Names the form in the data file.</param>
internal sealed record BlockForm(int Bits, int BlockSize, string Suffix);
