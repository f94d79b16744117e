using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.Processes.Native;

/// <summary>The calls of the C library that .NET does not offer.</summary>
internal static partial class LibC
{
    /// <summary>SIGKILL, the same number on every Linux.</summary>
    public const int KillSignal = 9;

    /// <summary>SIGTERM, the same number on every Linux.</summary>
    public const int TerminateSignal = 15;

    /// <summary>kill(2): a negative process id addresses the process group of that number.</summary>
    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Kill(int processId, int signal);
}
