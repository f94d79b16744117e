namespace YoutuVl.Inference.Download;

/// <summary>What the hub says about a large file.</summary>
/// <param name="Oid">Its SHA-256.</param>
/// <param name="Size">Its length in bytes.</param>
internal sealed record HubLargeFile(string? Oid, long? Size);
