using YoutuVl.Inference.Download;

namespace YoutuVl.Agent.Cli.Output.Models;

/// <summary>What <c>youtuvl model pull --json</c> prints: one object, documented in docs/command-line.md.</summary>
internal sealed record ModelPullDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string Folder { get; init; }

    public required string Repository { get; init; }

    public required string Revision { get; init; }

    public required long Bytes { get; init; }

    public required IReadOnlyList<DownloadedFile> Files { get; init; }

    /// <summary>Makes the document of a download.</summary>
    /// <param name="record">The download's record.</param>
    /// <param name="folder">The checkpoint folder.</param>
    /// <returns>The document.</returns>
    public static ModelPullDocument Of(DownloadRecord record, string folder) => new()
    {
        Folder = folder,
        Repository = record.Repository,
        Revision = record.Revision,
        Bytes = record.Files.Sum(file => file.Size),
        Files = record.Files,
    };
}
