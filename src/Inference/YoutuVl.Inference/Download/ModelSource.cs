namespace YoutuVl.Inference.Download;

/// <summary>Which checkpoint to download.</summary>
/// <param name="Repository">The repository on the hub, <c>owner/name</c>.</param>
/// <param name="Revision">A commit, which pins every byte, or a branch or tag, which is looked up.</param>
public sealed record ModelSource(string Repository, string Revision)
{
    /// <summary>The checkpoint that this library was built for, at the revision that its hashes are known of.</summary>
    public static ModelSource Default => PinnedCheckpoint.Known.Source;
}
