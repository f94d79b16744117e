using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Actions;

/// <summary>Raise a window and give it the keyboard input.</summary>
/// <param name="Window">The window.</param>
public sealed record ActivateWindowAction(WindowTarget Window) : AgentAction;

/// <summary>Move a window.</summary>
/// <param name="Window">The window.</param>
/// <param name="TopLeft">The new top left of its outer rectangle, in screen pixels.</param>
public sealed record MoveWindowAction(WindowTarget Window, ScreenPoint TopLeft) : AgentAction;

/// <summary>Resize a window.</summary>
/// <param name="Window">The window.</param>
/// <param name="Width">The new width of its content in pixels.</param>
/// <param name="Height">The new height of its content in pixels.</param>
public sealed record ResizeWindowAction(WindowTarget Window, int Width, int Height) : AgentAction;

/// <summary>Minimize, maximize or restore a window.</summary>
/// <param name="Window">The window.</param>
/// <param name="State">The new state.</param>
public sealed record SetWindowStateAction(WindowTarget Window, WindowState State) : AgentAction;

/// <summary>Ask a window to close. Its application may ask the user first; the effect tells.</summary>
/// <param name="Window">The window.</param>
public sealed record CloseWindowAction(WindowTarget Window) : AgentAction;

/// <summary>Launch an application from the allow list and wait for its first window.</summary>
/// <param name="Command">The program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record LaunchAction(string Command, IReadOnlyList<string> Arguments) : AgentAction;
