namespace YoutuVl.Inference.Download;

/// <summary>One entry of the hub's answer to <c>/api/models/{repository}/tree/{revision}</c>.</summary>
/// <param name="Type"><c>file</c> or <c>directory</c>.</param>
/// <param name="Path">The path inside the repository.</param>
/// <param name="Size">Length in bytes.</param>
/// <param name="Lfs">Set for large files.</param>
internal sealed record HubTreeEntry(string? Type, string? Path, long? Size, HubLargeFile? Lfs);
