namespace YoutuVl.Perception.Geometry;

/// <summary>A pixel of one captured frame; the origin is the frame's top left.</summary>
/// <param name="X">Pixels to the right of the origin.</param>
/// <param name="Y">Pixels below the origin.</param>
public readonly record struct FramePoint(int X, int Y)
{
    /// <inheritdoc/>
    public override string ToString() => $"({X}, {Y}) frame";
}
