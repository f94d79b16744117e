using YoutuVl.Perception;

namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>A part of a virtual desktop did not start or stopped too early.</summary>
/// <param name="part">The part, for example <c>Xvfb</c>.</param>
/// <param name="message">What happened and what to do next.</param>
/// <param name="innerException">What caused it, when known.</param>
public sealed class VirtualDesktopException(string part, string message, Exception? innerException = null)
    : AgentException(message, innerException)
{
    /// <summary>Gets the part that failed, for example <c>Xvfb</c>.</summary>
    public string Part { get; } = part;
}
