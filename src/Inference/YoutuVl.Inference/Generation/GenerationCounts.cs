namespace YoutuVl.Inference.Generation;

/// <summary>Positions of one generation.</summary>
/// <param name="Prompt">Positions of the prompt.</param>
/// <param name="Reused">Those of them that the session already held.</param>
/// <param name="Generated">Generated tokens, the end token included.</param>
public readonly record struct GenerationCounts(int Prompt, int Reused, int Generated);
