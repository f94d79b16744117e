using YoutuVl.Agent.Cli.Composition.Models;

namespace YoutuVl.Agent.Cli.Output.Models;

/// <summary>What <c>youtuvl model bench --json</c> prints: one object, documented in docs/command-line.md.</summary>
internal sealed record ModelBenchDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string Folder { get; init; }

    public required string Precision { get; init; }

    public required int Threads { get; init; }

    public required double LoadSeconds { get; init; }

    public required IReadOnlyList<BenchFigure> Figures { get; init; }

    public required long PeakBytes { get; init; }

    public required long? AnonymousBytes { get; init; }
}
