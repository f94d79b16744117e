namespace YoutuVl.Inference.Retrieval;

/// <summary>What an index knows about one entry besides its vector.</summary>
/// <param name="Key">Names the entry, a file's path for example.</param>
/// <param name="Version">Says which content the vector belongs to, a digest for example; an entry with another version is stale.</param>
public readonly record struct IndexEntry(string Key, string Version);
