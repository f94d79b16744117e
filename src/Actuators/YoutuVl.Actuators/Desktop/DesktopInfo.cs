namespace YoutuVl.Actuators.Desktop;

/// <summary>What a desktop is, for traces and reports.</summary>
/// <param name="Platform">The back end: <c>linux-x11</c>, <c>windows</c> or <c>memory</c>.</param>
/// <param name="Name">The name of the display or desktop, for example <c>:99</c>.</param>
/// <param name="IsVirtual">Whether the desktop was started for this run and ends with it.</param>
public sealed record DesktopInfo(string Platform, string Name, bool IsVirtual);
