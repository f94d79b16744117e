using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Execution.Actionability;

/// <summary>A target that a pointer can act on now.</summary>
/// <param name="Element">The element as it is now; null for a bare point.</param>
/// <param name="Point">Where it is on top.</param>
internal sealed record ReadyTarget(ScreenElement? Element, ScreenPoint Point)
{
    /// <summary>Gets the windows that were there meanwhile; empty for a bare point.</summary>
    public IReadOnlyList<WindowInfo> Windows { get; init; } = [];
}
