using YoutuVl.Inference.Packages;

namespace YoutuVl.Agent.Cli.Output.Models;

/// <summary>What <c>youtuvl model verify --json</c> prints: one object, documented in docs/command-line.md.</summary>
internal sealed record ModelVerifyDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string Folder { get; init; }

    public required bool Intact { get; init; }

    public required IReadOnlyList<FileVerdict> Files { get; init; }
}
