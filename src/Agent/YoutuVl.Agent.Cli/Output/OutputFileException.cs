using YoutuVl.Perception;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>A file that the user asked for cannot be written.</summary>
/// <param name="path">The file.</param>
/// <param name="reason">The error underneath.</param>
internal sealed class OutputFileException(string path, Exception reason)
    : AgentException($"The file '{path}' cannot be written: {reason.Message} Choose another place, or make this one writable.", reason)
{
    /// <summary>Gets the file.</summary>
    public string Path { get; } = path;
}
