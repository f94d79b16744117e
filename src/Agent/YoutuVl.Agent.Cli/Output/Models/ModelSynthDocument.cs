namespace YoutuVl.Agent.Cli.Output.Models;

/// <summary>What <c>youtuvl model synth --json</c> prints: one object, documented in docs/command-line.md.</summary>
internal sealed record ModelSynthDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string Folder { get; init; }

    public required string Shape { get; init; }

    public required ulong Seed { get; init; }

    public required long WeightBytes { get; init; }
}
