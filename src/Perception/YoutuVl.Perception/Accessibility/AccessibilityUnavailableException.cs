namespace YoutuVl.Perception.Accessibility;

/// <summary>The desktop has no accessibility interface to ask.</summary>
/// <param name="message">What is missing and what to do next.</param>
/// <param name="innerException">The error underneath, if there was one.</param>
public sealed class AccessibilityUnavailableException(string message, Exception? innerException = null) : AgentException(message, innerException);
