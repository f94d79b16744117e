using System.Text;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing;

/// <summary>How an in-memory desktop is made. Read once, when the desktop is made.</summary>
public sealed class MemoryDesktopOptions
{
    /// <summary>Gets or sets the screen, in screen pixels.</summary>
    /// <value>The default is 1280 by 800 pixels at the origin.</value>
    public ScreenRect Screen { get; set; } = new(0, 0, 1280, 800);

    /// <summary>Gets or sets the clock that delays, double clicks and spinners run on.</summary>
    /// <value>The default is the system's clock.</value>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the name of the display.</summary>
    /// <value>The default is <c>memory</c>.</value>
    public string Name { get; set; } = "memory";

    /// <summary>Gets or sets how long a terminated application has to end before it is ended by force.</summary>
    /// <value>The default is 2 seconds.</value>
    public TimeSpan TerminationGrace { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets or sets which characters the keyboard can produce.</summary>
    /// <value>The default is all of them.</value>
    public Func<Rune, bool> CanType { get; set; } = _ => true;
}
