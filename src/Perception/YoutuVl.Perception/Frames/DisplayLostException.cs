namespace YoutuVl.Perception.Frames;

/// <summary>The display cannot be reached, or went away while it was in use.</summary>
/// <param name="display">The display's name, for example <c>:1</c>.</param>
/// <param name="message">What happened and what to do next.</param>
/// <param name="innerException">The error underneath, if there was one.</param>
public sealed class DisplayLostException(string display, string message, Exception? innerException = null) : AgentException(message, innerException)
{
    /// <summary>Gets the display's name.</summary>
    public string Display { get; } = display;
}
