using YoutuVl.Perception;

namespace YoutuVl.Agent.Stopping;

/// <summary>A stop file cannot be watched.</summary>
/// <param name="path">The file.</param>
/// <param name="message">What is wrong and what to do next.</param>
public sealed class StopFileException(string path, string message) : AgentException(message)
{
    /// <summary>Gets the file.</summary>
    public string Path { get; } = path;
}
