namespace YoutuVl.Inference.Generation;

/// <summary>What to generate.</summary>
/// <param name="Prompt">The whole prompt, from the first position on; the part that the session already holds is not run again.</param>
public sealed record GenerationRequest(IReadOnlyList<PromptPart> Prompt)
{
    /// <summary>How tokens are chosen and when to stop.</summary>
    public GenerationOptions Options { get; init; } = new();

    /// <summary>Restricts the answer, or null. One instance serves one generation.</summary>
    public ITokenConstraint? Constraint { get; init; }

    /// <summary>Hears how far the prompt is, or null.</summary>
    public IProgress<PrefillProgress>? Progress { get; init; }

    /// <summary>Whether the session keeps the final hidden states of the prompt's images for <see cref="GenerationSession.ImageStates"/>.</summary>
    public bool KeepImageStates { get; init; }
}
