namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A size in pixels.</summary>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
internal readonly record struct WidgetSize(int Width, int Height);
