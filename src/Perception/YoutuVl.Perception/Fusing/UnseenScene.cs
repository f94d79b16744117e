using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Fusing;

/// <summary>One moment of a desktop before anything was looked for in its pixels.</summary>
/// <param name="Elements">The elements of the accessibility tree, each told its window.</param>
/// <param name="Windows">The top-level windows from the bottom of the stack to the top.</param>
/// <param name="Frame">The pixels; the caller keeps them alive until the look is over.</param>
public sealed record UnseenScene(ElementList Elements, IReadOnlyList<WindowInfo> Windows, ScreenFrame Frame);
