using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Ink;

/// <summary>Something drawn that may be a line of text: what stands close together in a row.</summary>
/// <param name="Bounds">Its rectangle in screen pixels.</param>
/// <param name="Weight">The number of its pixels at which the brightness changes.</param>
public readonly record struct InkLine(ScreenRect Bounds, int Weight);
