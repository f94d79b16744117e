using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Linux.Windows;

/// <summary>A listed window, and whether it is on the screen at all.</summary>
internal sealed record XWindowEntry(WindowInfo Info, bool IsViewable);
