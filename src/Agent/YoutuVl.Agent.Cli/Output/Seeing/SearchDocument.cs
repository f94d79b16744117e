using YoutuVl.Agent.Cli.Composition.Seeing;

namespace YoutuVl.Agent.Cli.Output.Seeing;

/// <summary>What <c>youtuvl see --task search --json</c> prints: one object, documented in docs/command-line.md.</summary>
internal sealed record SearchDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string Folder { get; init; }

    public required string Query { get; init; }

    public required IReadOnlyList<SearchPicture> Hits { get; init; }

    public required int Pictures { get; init; }

    public required int Embedded { get; init; }

    public required IReadOnlyList<string> Skipped { get; init; }

    /// <summary>Makes the document of a search.</summary>
    /// <param name="request">What was looked for.</param>
    /// <param name="outcome">What was found.</param>
    /// <returns>The document.</returns>
    public static SearchDocument Of(SearchRequest request, SearchOutcome outcome) => new()
    {
        Folder = request.Folder,
        Query = request.Query,
        Hits = outcome.Hits,
        Pictures = outcome.Pictures,
        Embedded = outcome.Embedded,
        Skipped = outcome.Skipped,
    };
}
