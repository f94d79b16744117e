namespace YoutuVl.Inference.Images;

/// <summary>How large an image may become on its way into the model.</summary>
public sealed class ImageProcessingOptions
{
    /// <summary>The cap that the official pipeline passes on, whatever <c>preprocessor_config.json</c> says.</summary>
    public const int DefaultMaxPatches = 36864;

    /// <summary>Coordinate tokens count from 0 to 2047 in the published model, so a pixel beyond that has no name.</summary>
    public const int DefaultMaximumEdge = 2048;

    /// <summary>The most patches an image may have, at least the patches of one merged group.</summary>
    /// <value>Default <see cref="DefaultMaxPatches"/>.</value>
    public int MaxPatches { get; init; } = DefaultMaxPatches;

    /// <summary>
    /// The longest edge of the resized image in pixels, at least the edge of one merged group, or null for no limit. The official rule knows no such limit; it is kept by
    /// going on with the rule's own steps, so the size is always the one that the rule yields for a lower <see cref="MaxPatches"/>.
    /// </summary>
    /// <value>Default <see cref="DefaultMaximumEdge"/>. Tasks that ask for coordinates set it to the number of coordinate tokens.</value>
    public int? MaximumEdge { get; init; } = DefaultMaximumEdge;
}
