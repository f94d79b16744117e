namespace YoutuVl.Perception.Images;

/// <summary>How a small picture for reports is made.</summary>
public sealed record PreviewOptions
{
    /// <summary>Gets the longest edge in pixels; a larger picture is scaled down, a smaller one keeps its size.</summary>
    /// <value>The default is 1280.</value>
    public int MaxEdge { get; init; } = 1280;

    /// <summary>Gets the quality from 1 to 100.</summary>
    /// <value>The default is 72, at which text of a desktop stays sharp.</value>
    public int Quality { get; init; } = 72;
}
