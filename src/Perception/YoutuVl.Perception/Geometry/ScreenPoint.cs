namespace YoutuVl.Perception.Geometry;

/// <summary>A physical pixel of the virtual screen. The origin is the primary monitor's, so either value may be negative.</summary>
/// <param name="X">Pixels to the right of the origin.</param>
/// <param name="Y">Pixels below the origin.</param>
public readonly record struct ScreenPoint(int X, int Y)
{
    /// <inheritdoc/>
    public override string ToString() => $"({X}, {Y}) screen";
}
