using YoutuVl.Actuators.Input;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A press on a canvas.</summary>
/// <param name="point">Where, in screen pixels.</param>
/// <param name="button">The button.</param>
/// <param name="clicks">1 for a first press, 2 for the second of a double click, and so on.</param>
public sealed class CanvasPressEventArgs(ScreenPoint point, PointerButton button, int clicks) : EventArgs
{
    /// <summary>Gets where, in screen pixels.</summary>
    public ScreenPoint Point { get; } = point;

    /// <summary>Gets the button.</summary>
    public PointerButton Button { get; } = button;

    /// <summary>Gets 1 for a first press, 2 for the second of a double click, and so on.</summary>
    public int Clicks { get; } = clicks;
}
