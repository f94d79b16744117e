namespace YoutuVl.Inference.Generation;

/// <summary>How far a prompt is.</summary>
/// <param name="Done">Positions that the session holds, reused ones included.</param>
/// <param name="Total">Positions of the prompt.</param>
public readonly record struct PrefillProgress(int Done, int Total);
