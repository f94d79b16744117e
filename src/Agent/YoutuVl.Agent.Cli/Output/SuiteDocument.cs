using YoutuVl.Agent.Cli.Composition;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>What <c>youtuvl test --json</c> prints: one object, documented in docs/command-line.md.</summary>
internal sealed record SuiteDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required int Passed { get; init; }

    public required int Total { get; init; }

    public required IReadOnlyList<RunDocument> Runs { get; init; }

    /// <summary>Makes the document of a suite.</summary>
    /// <param name="outcomes">Its runs.</param>
    /// <returns>The document.</returns>
    public static SuiteDocument Of(IReadOnlyList<RunOutcome> outcomes) => new()
    {
        Passed = outcomes.Count(o => o.Result.Verdict == Verdict.Passed),
        Total = outcomes.Count,
        Runs = [.. outcomes.Select(o => RunDocument.Of(o.Result, o.Report))],
    };
}
