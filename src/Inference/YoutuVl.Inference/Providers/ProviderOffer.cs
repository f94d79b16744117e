namespace YoutuVl.Inference.Providers;

/// <summary>An execution provider, and whether it can be used here.</summary>
/// <param name="Name">Its name: <c>cpu</c>, <c>cuda</c> or <c>dml</c>.</param>
/// <param name="Unavailable">Why it cannot be used, or null when it can.</param>
public sealed record ProviderOffer(string Name, string? Unavailable);
