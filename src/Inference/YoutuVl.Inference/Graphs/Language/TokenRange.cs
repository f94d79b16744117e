namespace YoutuVl.Inference.Graphs.Language;

/// <summary>Consecutive token ids.</summary>
/// <param name="First">The first id.</param>
/// <param name="Count">How many ids, at least one.</param>
public readonly record struct TokenRange(int First, int Count)
{
    /// <summary>The id after the last.</summary>
    public int End => First + Count;
}
