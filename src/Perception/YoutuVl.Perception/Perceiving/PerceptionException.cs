namespace YoutuVl.Perception.Perceiving;

/// <summary>Pixels could not be looked at.</summary>
/// <param name="message">What is missing or failed, and what to do next.</param>
/// <param name="innerException">The error underneath, if there was one.</param>
public sealed class PerceptionException(string message, Exception? innerException = null) : AgentException(message, innerException);
