using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Masking;

/// <summary>Elements and windows without secrets, and where on the screen secrets may be drawn.</summary>
/// <param name="Elements">The elements.</param>
/// <param name="Windows">The windows.</param>
/// <param name="Hidden">What must be blacked out in the picture, in screen pixels.</param>
internal sealed record MaskedScene(ElementList Elements, IReadOnlyList<WindowInfo> Windows, IReadOnlyList<ScreenRect> Hidden);
