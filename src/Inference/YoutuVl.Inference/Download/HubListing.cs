using System.Collections.Immutable;

namespace YoutuVl.Inference.Download;

/// <summary>Finds out which files make up a checkpoint, how long they are and what their hashes must be.</summary>
internal sealed class HubListing(HubDocuments documents)
{
    private const int CommitLength = 40;
    private static readonly string[] Indispensable = ["config.json", "tokenizer.json"];

    /// <summary>Lists the needed files.</summary>
    /// <exception cref="ModelDownloadException">The hub cannot be asked, or what it lists is no checkpoint.</exception>
    public async Task<ModelListing> ListAsync(ModelSource source, CancellationToken cancellationToken)
    {
        ModelSource resolved = await ResolveAsync(source, cancellationToken).ConfigureAwait(false);
        PinnedCheckpoint? pinned = PinnedCheckpoint.Known.Source == resolved ? PinnedCheckpoint.Known : null;
        List<HubTreeEntry> entries = await EntriesAsync(resolved, pinned, cancellationToken).ConfigureAwait(false);
        entries.ForEach(entry => ModelFileNames.ThrowIfUnsafe(entry.Path));
        SortedDictionary<string, RemoteFile> files = new(StringComparer.OrdinalIgnoreCase);
        foreach (HubTreeEntry entry in entries.Where(entry => entry.Type == "file" && !ModelFileNames.IsNested(entry.Path!) && ModelFileNames.IsNeeded(entry.Path!)))
        {
            files[entry.Path!] = Describe(entry);
        }

        foreach ((string name, string hash) in pinned?.Sha256 ?? ImmutableDictionary<string, string>.Empty)
        {
            files[name] = new RemoteFile(name, files.GetValueOrDefault(name)?.Size, hash);
        }

        ThrowIfNoCheckpoint(resolved, files);
        return new ModelListing(resolved, [.. files.Values]);
    }

    /// <summary>Turns a branch or tag into the commit that it means now.</summary>
    private async Task<ModelSource> ResolveAsync(ModelSource source, CancellationToken cancellationToken)
    {
        if (IsCommit(source.Revision))
        {
            return source;
        }

        HubRevision answer = await documents.JsonAsync(hub => Api(hub, source, "revision"), Words(source), DownloadJson.Default.HubRevision, cancellationToken).ConfigureAwait(false);
        return answer.Sha is { } commit && IsCommit(commit)
            ? source with { Revision = commit }
            : throw new ModelDownloadException(DownloadProblem.WrongContent, $"The hub does not say which commit {Words(source)} is. Give the commit itself as the revision.");
    }

    /// <summary>Asks for the list. A plain mirror without one is good enough for a revision whose files are known.</summary>
    private async Task<List<HubTreeEntry>> EntriesAsync(ModelSource source, PinnedCheckpoint? pinned, CancellationToken cancellationToken)
    {
        try
        {
            return await documents.JsonAsync(hub => Api(hub, source, "tree"), Words(source), DownloadJson.Default.ListHubTreeEntry, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelDownloadException error) when (pinned is not null && error.Problem is DownloadProblem.NotFound or DownloadProblem.WrongContent)
        {
            return [];
        }
    }

    private static RemoteFile Describe(HubTreeEntry entry)
    {
        string? hash = entry.Lfs?.Oid?.ToLowerInvariant();
        long? size = entry.Lfs?.Size ?? entry.Size;
        bool valid = size is null or >= 0 && (hash is null || (hash.Length == 64 && hash.All(char.IsAsciiHexDigit)));
        return valid
            ? new RemoteFile(entry.Path!, size, hash)
            : throw new ModelDownloadException(DownloadProblem.WrongContent, $"The hub's list gives '{entry.Path}' a size or hash that is none. Use another hub.");
    }

    private static void ThrowIfNoCheckpoint(ModelSource source, IReadOnlyDictionary<string, RemoteFile> files)
    {
        string[] missing = [.. Indispensable.Where(name => !files.ContainsKey(name))];
        if (missing.Length > 0 || !files.Keys.Any(name => name.EndsWith(".safetensors", StringComparison.Ordinal)))
        {
            string what = missing.Length > 0 ? string.Join(" and ", missing) : "weights in safetensors files";
            throw new ModelDownloadException(DownloadProblem.NotFound, $"{Words(source)} has no {what}, so it is no checkpoint that can be used. Check the repository's name.");
        }
    }

    private static Uri Api(HubConnection hub, ModelSource source, string kind)
    {
        string[] repository = source.Repository.Split('/');
        return hub.At("api", "models", repository[0], repository[1], kind, source.Revision);
    }

    private static bool IsCommit(string revision) => revision.Length == CommitLength && revision.All(char.IsAsciiHexDigit);

    private static string Words(ModelSource source) => $"{source.Repository} at revision {source.Revision}";
}
