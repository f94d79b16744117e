using YoutuVl.Actuators.Input;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A key that went down.</summary>
/// <param name="Key">The key.</param>
/// <param name="Modifiers">The modifiers that are held.</param>
/// <param name="Text">The text that the key produces; null when it produces none.</param>
internal readonly record struct KeyInput(Key Key, KeyModifiers Modifiers, string? Text);

/// <summary>A button that went down or up.</summary>
/// <param name="Point">Where, in screen pixels.</param>
/// <param name="Button">Which.</param>
/// <param name="Clicks">1 for a first press, 2 for the second of a double click, and so on.</param>
/// <param name="Modifiers">The modifiers that are held.</param>
internal readonly record struct PointerInput(ScreenPoint Point, PointerButton Button, int Clicks, KeyModifiers Modifiers);
