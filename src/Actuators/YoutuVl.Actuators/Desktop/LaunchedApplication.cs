namespace YoutuVl.Actuators.Desktop;

/// <summary>An application that a session launched.</summary>
/// <param name="ProcessId">Its process.</param>
/// <param name="Command">The program, as it was asked for.</param>
/// <param name="Path">The absolute path of the program that runs.</param>
public sealed record LaunchedApplication(int ProcessId, string Command, string Path)
{
    /// <summary>Gets the file that its output and errors go to; null when they are not kept.</summary>
    public string? LogFile { get; init; }
}
