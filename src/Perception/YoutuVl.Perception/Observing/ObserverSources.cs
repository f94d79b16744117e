using YoutuVl.Perception.Accessibility;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Fusing;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Perception.Observing;

/// <summary>What an observer looks through: three views of the same desktop.</summary>
/// <param name="Screen">The pixels.</param>
/// <param name="Accessibility">The accessibility tree.</param>
/// <param name="Windows">The window list.</param>
public sealed record ObserverSources(IScreen Screen, IAccessibility Accessibility, IWindowList Windows)
{
    /// <summary>Gets what looks for elements in the pixels; null for nothing.</summary>
    public IScreenSight? Sight { get; init; }
}
