using System.Diagnostics;

namespace YoutuVl.Actuators.Linux.Processes;

/// <summary>
/// Describes a child process that shares nothing with this one: own session (a Ctrl+C in our terminal does not reach it), nothing on
/// standard input, all output in a file, no descriptor of ours, and exactly the environment given.
/// </summary>
/// <param name="Program">The absolute path of the program.</param>
/// <param name="Arguments">Its arguments, passed as they are: no shell reads them.</param>
internal sealed record DetachedCommand(string Program, IReadOnlyList<string> Arguments)
{
    // The shell only moves descriptors and is then replaced; program and arguments reach it as positional parameters, never as code.
    // Descriptor 3 is the way back: a service writes its one line there when it is ready, an application never sees it.
    private const string ReadyOnThree = "log=$1; shift; exec 3>&1 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- >>\"$log\" 2>&1 </dev/null; exec \"$@\"";
    private const string Silent = "log=$1; shift; exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- >>\"$log\" 2>&1 </dev/null; exec \"$@\"";

    /// <summary>The whole environment of the process.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The file that takes what the process prints; created when missing, continued when not.</summary>
    public required string LogFile { get; init; }

    /// <summary>The folder the process starts in.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Whether the process reports on descriptor 3, which then arrives as its redirected standard output.</summary>
    public bool ReportsReadiness { get; init; }

    /// <summary>What <see cref="Process.Start()"/> needs.</summary>
    /// <exception cref="MissingProgramException">The machine lacks <c>setsid</c> or <c>sh</c>.</exception>
    public ProcessStartInfo ToStartInfo()
    {
        ProcessStartInfo info = new(ProgramPath.Require("setsid", "util-linux"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = ReportsReadiness,
            WorkingDirectory = WorkingDirectory,
        };
        string[] prefix = [ProgramPath.Require("sh", "dash"), "-c", ReportsReadiness ? ReadyOnThree : Silent, "sh", LogFile, Program];
        foreach (string argument in prefix.Concat(Arguments))
        {
            info.ArgumentList.Add(argument);
        }

        info.Environment.Clear();
        foreach ((string name, string value) in Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }
}
