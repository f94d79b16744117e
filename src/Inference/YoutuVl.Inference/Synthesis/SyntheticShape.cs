using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Synthesis;

/// <summary>What a synthetic checkpoint looks like.</summary>
/// <param name="Name">A short name, such as <c>4b</c>.</param>
/// <param name="Config">The model's dimensions and token ids.</param>
/// <param name="Vocabulary">The tokenizer's layout; the token ids of <paramref name="Config"/> lie among its special tokens.</param>
public sealed record SyntheticShape(string Name, ModelConfig Config, SyntheticVocabulary Vocabulary);
