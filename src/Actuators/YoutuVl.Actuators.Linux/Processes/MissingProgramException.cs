using YoutuVl.Perception;

namespace YoutuVl.Actuators.Linux.Processes;

/// <summary>A program this library needs is not installed.</summary>
/// <param name="program">The program's name or path.</param>
/// <param name="package">The Debian package that contains it.</param>
public sealed class MissingProgramException(string program, string package)
    : AgentException($"'{program}' is not installed. Install it with: apt-get install --no-install-recommends {package}")
{
    /// <summary>Gets the program's name or path.</summary>
    public string Program { get; } = program;

    /// <summary>Gets the Debian package that contains the program.</summary>
    public string Package { get; } = package;
}
