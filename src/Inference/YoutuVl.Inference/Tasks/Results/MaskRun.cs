namespace YoutuVl.Inference.Tasks.Results;

/// <summary>Equal neighbours of a map, in row-major order; a run may go on in the next row.</summary>
/// <param name="Value">The class index, or the depth bin.</param>
/// <param name="Length">How many.</param>
public readonly record struct MaskRun(int Value, int Length);
