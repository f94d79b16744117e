namespace YoutuVl.Inference.Sessions;

/// <summary>New positions to be computed behind those in a cache.</summary>
internal readonly ref struct LanguageRun
{
    /// <summary>The cache, with room for the new rows.</summary>
    public required LatentCache Cache { get; init; }

    /// <summary>Positions in the cache.</summary>
    public required int Length { get; init; }

    /// <summary><c>[positions, hidden]</c>.</summary>
    public required ReadOnlySpan<float> Embeddings { get; init; }

    /// <summary>Receives the final hidden states: <c>[positions, hidden]</c>, or those of the last position, <c>[hidden]</c>.</summary>
    public required Span<float> Hidden { get; init; }
}
