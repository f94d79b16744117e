namespace YoutuVl.Inference.Images;

/// <summary>
/// The size that an image is resized to (Siglip2 processor of the official pipeline): each edge is scaled and rounded up to whole merged groups,
/// <c>max(g, ceil(edge * scale / g) * g)</c> with <c>g = patch * merge</c>, and the scale falls from 1 in steps of 0.02 until the patches fit. The scale is accumulated
/// in double precision: the rounding errors of the subtraction decide some sizes.
/// </summary>
internal static class ResizeRule
{
    private const double Step = 0.02;

    /// <summary>Finds the patch grid of an image.</summary>
    /// <param name="width">Width of the source in pixels.</param>
    /// <param name="height">Height of the source in pixels.</param>
    /// <param name="format">Patch and group edges.</param>
    /// <param name="options">The limits.</param>
    /// <exception cref="ArgumentException">The limits do not leave room for one merged group.</exception>
    public static PatchGrid Fit(int width, int height, PatchFormat format, ImageProcessingOptions options)
    {
        int group = format.GroupEdge;
        int edge = options.MaximumEdge ?? int.MaxValue;
        if (options.MaxPatches < format.MergeSize * format.MergeSize || edge < group)
        {
            throw new ArgumentException(
                $"A cap of {options.MaxPatches} patches and edges of at most {edge} pixels leave no room for one group of {group}x{group} pixels. Raise them.", nameof(options));
        }

        double scale = 1.0;
        while (true)
        {
            long scaledWidth = Scaled(width, scale, group);
            long scaledHeight = Scaled(height, scale, group);
            long patches = scaledWidth / format.PatchSize * (scaledHeight / format.PatchSize);
            if (patches <= options.MaxPatches && scaledWidth <= edge && scaledHeight <= edge)
            {
                return new PatchGrid((int)(scaledHeight / format.PatchSize), (int)(scaledWidth / format.PatchSize), format.MergeSize);
            }

            scale -= Step;
        }
    }

    private static long Scaled(int edge, double scale, int group) => Math.Max(group, (long)Math.Ceiling(edge * scale / group) * group);
}
