namespace YoutuVl.Inference.Packages;

/// <summary>Consecutive token ids that stand for pieces of pictures and are not emitted in text tasks.</summary>
/// <param name="First">The first id.</param>
/// <param name="Count">How many.</param>
public sealed record CodebookRange(int First, int Count);
