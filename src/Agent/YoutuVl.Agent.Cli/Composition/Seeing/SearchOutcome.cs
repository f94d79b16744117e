using System.Collections.Immutable;

namespace YoutuVl.Agent.Cli.Composition.Seeing;

/// <summary>What a search found.</summary>
/// <param name="Hits">The pictures, best first.</param>
/// <param name="Pictures">How many pictures the folder has that can be read.</param>
/// <param name="Embedded">For how many of them a vector had to be made.</param>
/// <param name="Skipped">Files that are called pictures and cannot be read.</param>
internal sealed record SearchOutcome(ImmutableArray<SearchPicture> Hits, int Pictures, int Embedded, ImmutableArray<string> Skipped);

/// <summary>A picture that was found.</summary>
/// <param name="File">The file's name in the folder.</param>
/// <param name="Similarity">The cosine between the vectors of picture and query, -1 to 1.</param>
/// <param name="Match">How likely the model says yes to the query, 0 to 1; null when it was not asked.</param>
internal sealed record SearchPicture(string File, float Similarity, double? Match);
