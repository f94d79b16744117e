using System.Collections.Immutable;

namespace YoutuVl.Inference.Generation;

/// <summary>A whole answer. Immutable.</summary>
/// <param name="Tokens">The generated ids, the end token included.</param>
/// <param name="LogProbabilities">For each of them, the natural logarithm of the probability that the model gave it, before penalty, temperature and constraint.</param>
/// <param name="Text">The text, without special tokens and without the stop string.</param>
/// <param name="Reason">Why it ended.</param>
/// <param name="Counts">Positions.</param>
/// <param name="Timings">Times.</param>
public sealed record GenerationResult(
    ImmutableArray<int> Tokens, ImmutableArray<float> LogProbabilities, string Text, FinishReason Reason, GenerationCounts Counts, GenerationTimings Timings);
