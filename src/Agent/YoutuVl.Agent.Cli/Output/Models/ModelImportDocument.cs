using YoutuVl.Inference.Packages;

namespace YoutuVl.Agent.Cli.Output.Models;

/// <summary>What <c>youtuvl model import --json</c> and <c>model quantize --json</c> print: one object, documented in docs/command-line.md.</summary>
internal sealed record ModelImportDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string Folder { get; init; }

    public required string Checkpoint { get; init; }

    public required string Precision { get; init; }

    public required PackageForms Forms { get; init; }

    public required long Bytes { get; init; }

    public required double ElapsedMs { get; init; }
}
