namespace YoutuVl.Inference.Checkpoints;

/// <summary>What <c>config.json</c> says about the model.</summary>
/// <param name="Language">The language model.</param>
/// <param name="Vision">The vision encoder and merger.</param>
/// <param name="Tokens">The token ids with a meaning to the model.</param>
public sealed record ModelConfig(LanguageConfig Language, VisionConfig Vision, SpecialTokenIds Tokens);
