using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Overlay;

/// <summary>A number that stands for an element in an overlay and in texts.</summary>
/// <param name="Number">The number, from 1 in reading order.</param>
/// <param name="Element">The element.</param>
/// <param name="Bounds">Where the element is seen, in screen pixels: its rectangle without what lies outside the screen.</param>
public sealed record ScreenMark(int Number, ScreenElement Element, ScreenRect Bounds);
