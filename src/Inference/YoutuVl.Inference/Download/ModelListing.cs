using System.Collections.Immutable;

namespace YoutuVl.Inference.Download;

/// <summary>The files of a checkpoint that are needed here. Remote program code is never among them.</summary>
/// <param name="Source">The repository, with its revision as a commit where the hub says it.</param>
/// <param name="Files">The files, by name.</param>
public sealed record ModelListing(ModelSource Source, ImmutableArray<RemoteFile> Files)
{
    /// <summary>Length of all files in bytes, or null when the hub leaves some out.</summary>
    public long? TotalSize => Files.All(file => file.Size is not null) ? Files.Sum(file => file.Size!.Value) : null;
}
