using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Tasks.Dense;

/// <summary>The language model's final hidden states at the positions of an image.</summary>
/// <param name="Hidden"><c>[groups, hidden]</c>, raster order, after the last norm.</param>
/// <param name="Grid">The image's grid.</param>
public sealed record ImageStates(ReadOnlyMemory<float> Hidden, PatchGrid Grid);
