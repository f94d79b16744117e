namespace YoutuVl.Inference.Generation;

/// <summary>An image at its place in a sequence.</summary>
/// <param name="start">Position of its first group.</param>
/// <param name="part">The image.</param>
internal sealed class PromptImage(int start, PromptPart.Image part)
{
    public int Start { get; } = start;

    public PromptPart.Image Part { get; } = part;

    public int End => Start + Part.TokenCount;

    /// <summary>Final hidden states <c>[groups, hidden]</c>, or null when nobody wanted them.</summary>
    public float[]? States { get; private set; }

    /// <summary>Groups whose states are known, from the first on.</summary>
    public int StateCount { get; private set; }

    /// <summary>Keeps the states of consecutive groups, which begin where the known ones end or before.</summary>
    public void Keep(int firstGroup, ReadOnlySpan<float> states, int hidden)
    {
        States ??= new float[Part.TokenCount * hidden];
        states.CopyTo(States.AsSpan(firstGroup * hidden));
        StateCount = Math.Max(StateCount, firstGroup + (states.Length / hidden));
    }

    /// <summary>Whether both stand for the same rows at the same place.</summary>
    public bool Matches(PromptImage other) =>
        Start == other.Start && Part.TokenCount == other.Part.TokenCount && Part.PadToken == other.Part.PadToken
        && string.Equals(Part.ContentKey, other.Part.ContentKey, StringComparison.Ordinal);

    /// <summary>The same image for another sequence. Complete states are never written again and are shared.</summary>
    public PromptImage Copy() => new(Start, Part) { States = StateCount == Part.TokenCount ? States : States?.ToArray(), StateCount = StateCount };
}
