namespace YoutuVl.Inference.Providers;

/// <summary>Which execution provider computes a graph, and why.</summary>
/// <param name="Graph">The graph's file name.</param>
/// <param name="Provider">The chosen provider.</param>
/// <param name="Candidates">What was compared.</param>
public sealed record GraphVerdict(string Graph, string Provider, IReadOnlyList<ProviderCandidate> Candidates);
