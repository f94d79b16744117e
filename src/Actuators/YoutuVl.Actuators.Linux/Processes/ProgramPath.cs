namespace YoutuVl.Actuators.Linux.Processes;

/// <summary>Finds programs the way a shell would, and refuses what is not executable.</summary>
internal static class ProgramPath
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // Daemons and administrator tools live in sbin, which a user's PATH often leaves out.
    private const string FallbackPath = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin";

    /// <summary>The absolute path of a program, or null when it is not there.</summary>
    /// <param name="program">A bare name, looked up on the search path, or an absolute path.</param>
    /// <param name="searchPath">Folders separated by colons; null for this process's own PATH.</param>
    public static string? Find(string program, string? searchPath = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        if (program.Contains('/', StringComparison.Ordinal))
        {
            return Path.IsPathFullyQualified(program) && IsExecutable(program) ? program : null;
        }

        string folders = (searchPath ?? Environment.GetEnvironmentVariable("PATH")) + ":" + FallbackPath;
        return folders.Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(IsExecutable);
    }

    /// <summary>The absolute path of a program that has to be there.</summary>
    /// <exception cref="MissingProgramException">The program is not installed; the message names the package.</exception>
    public static string Require(string program, string package) =>
        Find(program) ?? throw new MissingProgramException(program, package);

    private static bool IsExecutable(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path) && (File.GetUnixFileMode(path) & AnyExecute) != 0;
}
