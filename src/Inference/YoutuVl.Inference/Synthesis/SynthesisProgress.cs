namespace YoutuVl.Inference.Synthesis;

/// <summary>How much of a synthetic checkpoint's weights has been written.</summary>
/// <param name="Written">Bytes written.</param>
/// <param name="Total">Bytes to write.</param>
public readonly record struct SynthesisProgress(long Written, long Total);
