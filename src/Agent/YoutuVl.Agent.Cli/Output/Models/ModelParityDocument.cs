using YoutuVl.Inference.Parity;

namespace YoutuVl.Agent.Cli.Output.Models;

/// <summary>What <c>youtuvl model parity --json</c> prints: one object, documented in docs/command-line.md.</summary>
internal sealed record ModelParityDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string Golden { get; init; }

    public required string Precision { get; init; }

    public required bool Passed { get; init; }

    public required IReadOnlyList<ParityCheck> Checks { get; init; }
}
