namespace YoutuVl.Actuators.Desktop;

/// <summary>An application to launch.</summary>
/// <param name="Command">The name of the program, found on the search path, or its absolute path.</param>
/// <param name="Arguments">Its arguments, passed as they are.</param>
public sealed record LaunchRequest(string Command, IReadOnlyList<string> Arguments)
{
    /// <summary>Gets the directory to start in; null for the desktop's home folder.</summary>
    public string? WorkingDirectory { get; init; }
}
