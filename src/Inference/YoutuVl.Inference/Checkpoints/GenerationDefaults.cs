using System.Collections.Immutable;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>
/// How the model's authors sample, as <c>generation_config.json</c> says. What the file, or a missing file, does not say is the format's own
/// default: the most probable token, unchanged logits.
/// </summary>
public sealed record GenerationDefaults
{
    /// <summary>Whether tokens are drawn (<c>do_sample</c>) instead of taking the most probable one. Default: false.</summary>
    public bool DoSample { get; init; }

    /// <summary>Divides the logits before drawing (<c>temperature</c>), above 0. Default: 1.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Tokens are drawn from the smallest set with at least this probability (<c>top_p</c>), above 0 and at most 1. Default: 1.</summary>
    public double TopP { get; init; } = 1;

    /// <summary>Divides positive and multiplies negative logits of tokens already seen, prompt included (<c>repetition_penalty</c>), above 0. Default: 1.</summary>
    public double RepetitionPenalty { get; init; } = 1;

    /// <summary>Tokens that end the generation (<c>eos_token_id</c>, one or several). Default: the one of <c>config.json</c>.</summary>
    public required ImmutableArray<int> EndTokens { get; init; }
}
