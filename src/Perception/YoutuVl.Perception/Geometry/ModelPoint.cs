namespace YoutuVl.Perception.Geometry;

/// <summary>A pixel of the resized picture that a model was given; the origin is that picture's top left.</summary>
/// <param name="X">Pixels to the right of the origin.</param>
/// <param name="Y">Pixels below the origin.</param>
public readonly record struct ModelPoint(int X, int Y)
{
    /// <inheritdoc/>
    public override string ToString() => $"({X}, {Y}) model";
}
