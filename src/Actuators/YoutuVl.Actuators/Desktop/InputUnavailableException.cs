using YoutuVl.Perception;

namespace YoutuVl.Actuators.Desktop;

/// <summary>The display cannot produce an input.</summary>
/// <param name="input">The key or character.</param>
/// <param name="message">What is missing and what to do next.</param>
public sealed class InputUnavailableException(string input, string message) : AgentException(message)
{
    /// <summary>Gets the key or character.</summary>
    public string Input { get; } = input;
}
