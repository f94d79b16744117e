using YoutuVl.Perception;

namespace YoutuVl.Agent.Tracing;

/// <summary>A trace cannot be written or read.</summary>
/// <param name="path">The folder or file.</param>
/// <param name="message">What happened and what to do next.</param>
/// <param name="innerException">The error underneath, if there was one.</param>
public sealed class TraceException(string path, string message, Exception? innerException = null) : AgentException(message, innerException)
{
    /// <summary>Gets the folder or file.</summary>
    public string Path { get; } = path;
}
