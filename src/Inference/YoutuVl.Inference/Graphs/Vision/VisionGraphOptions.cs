namespace YoutuVl.Inference.Graphs.Vision;

/// <summary>The numeric forms of the vision encoder's linear layers.</summary>
internal sealed record VisionGraphOptions
{
    /// <summary>The patch embedding. It reads pixels and costs two per cent of a layer.</summary>
    public ILinearForm Patches { get; init; } = new Float32Linear();

    /// <summary>Query, key, value and output projections and the first feed-forward layer of every block.</summary>
    public ILinearForm Linears { get; init; } = new Float32Linear();

    /// <summary>The second feed-forward layer of every block, whose input has the widest range.</summary>
    public ILinearForm Contractions { get; init; } = new Float32Linear();

    /// <summary>The two layers of the merger.</summary>
    public ILinearForm Merger { get; init; } = new Float32Linear();

    /// <summary>Parts in which the intermediate width of the feed-forward layers is worked off; more parts take less memory. At least 1.</summary>
    public int FeedForwardParts { get; init; } = 4;
}
