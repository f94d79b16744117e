namespace YoutuVl.Inference.Download;

/// <summary>The hub's answer to <c>/api/models/{repository}/revision/{revision}</c>.</summary>
/// <param name="Sha">The commit.</param>
internal sealed record HubRevision(string? Sha);
