namespace YoutuVl.Inference.Providers;

/// <summary>How an execution provider did on one graph.</summary>
/// <param name="Provider">Its name.</param>
/// <param name="Milliseconds">The best run, or null when none was measured.</param>
/// <param name="Rejection">Why it cannot be taken, or null when it can.</param>
public sealed record ProviderCandidate(string Provider, double? Milliseconds, string? Rejection);
