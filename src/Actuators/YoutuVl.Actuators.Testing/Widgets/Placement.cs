namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A fixed place inside a container, for widgets that the container is not to stack.</summary>
/// <param name="X">Pixels from the container's left edge.</param>
/// <param name="Y">Pixels from the container's top edge.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
public readonly record struct Placement(int X, int Y, int Width, int Height);
