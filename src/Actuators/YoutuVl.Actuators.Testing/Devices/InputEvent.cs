using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Devices;

/// <summary>One event of injected input.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Name">The button, key or character; empty for moves and scrolling.</param>
/// <param name="Point">Where the pointer was, in screen pixels.</param>
/// <param name="At">When, on the desktop's clock.</param>
public sealed record InputEvent(InputEventKind Kind, string Name, ScreenPoint Point, DateTimeOffset At);

/// <summary>The kinds of injected input.</summary>
public enum InputEventKind
{
    /// <summary>The pointer moved.</summary>
    Move,

    /// <summary>A button went down.</summary>
    ButtonDown,

    /// <summary>A button came up.</summary>
    ButtonUp,

    /// <summary>The wheel turned.</summary>
    Scroll,

    /// <summary>A key went down.</summary>
    KeyDown,

    /// <summary>A key came up.</summary>
    KeyUp,

    /// <summary>A character was typed: a key that went down and came up.</summary>
    Character,
}
