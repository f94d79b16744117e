using System.Collections.Immutable;

namespace YoutuVl.Inference.Tasks.Results;

/// <summary>A closed outline.</summary>
/// <param name="Points">The corners in source pixels, at least three; the last is joined to the first.</param>
public sealed record PolygonShape(ImmutableArray<PixelPoint> Points)
{
    /// <summary>The smallest box around the outline, in source pixels.</summary>
    public PixelBox Bounds => new(Points.Min(p => p.X), Points.Min(p => p.Y), Points.Max(p => p.X), Points.Max(p => p.Y))
    {
        Adjusted = Points.Any(p => p.Adjusted),
    };
}
