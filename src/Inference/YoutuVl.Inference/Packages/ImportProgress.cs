namespace YoutuVl.Inference.Packages;

/// <summary>How far an import is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Values">Weights read in this stage.</param>
/// <param name="TotalValues">Weights to read in this stage; 0 when nothing is read.</param>
public sealed record ImportProgress(ImportStage Stage, long Values, long TotalValues);
