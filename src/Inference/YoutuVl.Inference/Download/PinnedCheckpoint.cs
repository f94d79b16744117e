using System.Text.Json;

namespace YoutuVl.Inference.Download;

/// <summary>The SHA-256 of each file of the one revision that is known beforehand, so that no hub has to be trusted for it.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Revision">The commit.</param>
/// <param name="Sha256">Hash by file name; program code is left out.</param>
internal sealed record PinnedCheckpoint(string Repository, string Revision, IReadOnlyDictionary<string, string> Sha256)
{
    private const string Resource = "YoutuVl.Inference.Download.pinned-checkpoint.json";
    private static readonly Lazy<PinnedCheckpoint> Embedded = new(Read);

    /// <summary>The checkpoint whose hashes are built in.</summary>
    public static PinnedCheckpoint Known => Embedded.Value;

    public ModelSource Source => new(Repository, Revision);

    private static PinnedCheckpoint Read()
    {
        using Stream stream = typeof(PinnedCheckpoint).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize(stream, DownloadJson.Default.PinnedCheckpoint)!;
    }
}
