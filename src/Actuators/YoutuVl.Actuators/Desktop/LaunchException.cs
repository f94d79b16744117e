using YoutuVl.Perception;

namespace YoutuVl.Actuators.Desktop;

/// <summary>An application could not be launched.</summary>
/// <param name="command">The program.</param>
/// <param name="message">What happened and what to do next.</param>
/// <param name="innerException">The error underneath, if there was one.</param>
public sealed class LaunchException(string command, string message, Exception? innerException = null) : AgentException(message, innerException)
{
    /// <summary>Gets the program.</summary>
    public string Command { get; } = command;

    /// <summary>Gets a value indicating whether the allow list forbids it, rather than that it is missing or does not start.</summary>
    public bool IsForbidden { get; init; }
}
