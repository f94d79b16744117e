using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Tasks;

/// <summary>A picture as the language model takes it.</summary>
/// <param name="Embeddings"><c>[groups, hidden]</c>, raster order.</param>
/// <param name="Grid">The patch grid.</param>
/// <param name="Mapping">The way back to the pixels that were processed.</param>
/// <param name="ContentKey">Equal keys mean equal embeddings.</param>
internal sealed record EncodedImage(ReadOnlyMemory<float> Embeddings, PatchGrid Grid, ImageMapping Mapping, string ContentKey)
{
    /// <summary>What encoding took.</summary>
    public TaskTimings Timings { get; init; } = new();

    /// <summary>Whether it was encoded before.</summary>
    public bool Reused { get; init; }
}
