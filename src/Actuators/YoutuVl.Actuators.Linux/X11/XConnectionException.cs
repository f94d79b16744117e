namespace YoutuVl.Actuators.Linux.X11;

/// <summary>An X display cannot be reached, or its connection has ended.</summary>
/// <param name="displayName">The display, such as <c>:99</c>.</param>
/// <param name="message">What happened and what to do next.</param>
public sealed class XConnectionException(string displayName, string message) : Exception(message)
{
    /// <summary>The display, such as <c>:99</c>.</summary>
    public string DisplayName { get; } = displayName;

    internal static XConnectionException CannotOpen(string displayName) => new(
        displayName,
        $"Cannot open X display '{displayName}'. Check that the X server runs and that this user may connect, or use a virtual desktop.");

    internal static XConnectionException Lost(string displayName) => new(
        displayName,
        $"The connection to X display '{displayName}' was lost: the X server ended or closed it. Open a new desktop session.");
}
