namespace YoutuVl.Perception.Images;

/// <summary>Bytes that should be a picture are not one, or it is too large.</summary>
/// <param name="message">What is wrong and what to do next.</param>
public sealed class ImageFormatException(string message) : AgentException(message);
