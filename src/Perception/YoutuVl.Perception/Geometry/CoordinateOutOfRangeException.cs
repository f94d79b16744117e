namespace YoutuVl.Perception.Geometry;

/// <summary>A point or rectangle lies outside the space that it claims to be in. Coordinates are never clamped: a clamped click is a wrong click.</summary>
/// <param name="coordinate">The offending coordinate, with its space.</param>
/// <param name="allowed">The rectangle it must lie in, with its space.</param>
public sealed class CoordinateOutOfRangeException(string coordinate, string allowed)
    : AgentException($"{coordinate} lies outside {allowed}. Coordinates are not moved to the nearest edge: take them from a current frame.")
{
    /// <summary>Gets the offending coordinate, with its space.</summary>
    public string Coordinate { get; } = coordinate;

    /// <summary>Gets the rectangle it must lie in, with its space.</summary>
    public string Allowed { get; } = allowed;
}
