namespace YoutuVl.Inference.Retrieval;

/// <summary>An entry that was found.</summary>
/// <param name="Key">The entry's key.</param>
/// <param name="Similarity">The cosine of the angle between the two vectors, -1 to 1.</param>
public readonly record struct SearchHit(string Key, float Similarity);
