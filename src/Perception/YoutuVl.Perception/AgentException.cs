namespace YoutuVl.Perception;

/// <summary>
/// The root of every error that this family of libraries raises on purpose. Its message is written for the person who can act on it:
/// what happened, to which file, element or window, and what to do next. It never contains a secret.
/// </summary>
/// <param name="message">What happened and what to do next.</param>
/// <param name="innerException">The error underneath, if there was one.</param>
public abstract class AgentException(string message, Exception? innerException = null) : Exception(message, innerException);
