using System.Diagnostics;

namespace YoutuVl.Actuators.Linux.Processes;

/// <summary>
/// A small process of its own that outlives us by a moment: when this process closes the pipe between them, or dies in any way, SIGKILL
/// included, it ends everything that carries a mark in its environment and removes a folder.
/// </summary>
internal sealed class Watchdog : IAsyncDisposable
{
    private readonly Process _process;
    private int _disposed;

    private Watchdog(Process process) => _process = process;

    /// <summary>Starts watching. Start it before the first process that carries the mark.</summary>
    /// <param name="mark">The environment entry, <c>NAME=VALUE</c>, that everything to be ended carries.</param>
    /// <param name="folder">The folder to remove at the end.</param>
    /// <exception cref="MissingProgramException">The machine lacks a basic program.</exception>
    public static Watchdog Start(string mark, string folder)
    {
        ProcessStartInfo info = new(ProgramPath.Require("setsid", "util-linux"))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        string[] arguments = [ProgramPath.Require("sh", "dash"), "-c", ProcessFamilyScript.Text, "youtuvl-watchdog", mark, folder];
        foreach (string argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        // It must not carry a mark itself, neither its own nor that of a desktop around us.
        info.Environment.Clear();
        info.Environment["PATH"] = "/usr/bin:/bin";
        info.Environment["LC_ALL"] = "C";
        Process process = Process.Start(info) ?? throw new MissingProgramException("setsid", "util-linux");
        return new Watchdog(process);
    }

    /// <summary>The id of the watching process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Ends everything that carries the mark, removes the folder, and waits until that is done (at most about ten seconds).</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _process.StandardInput.Close();
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        _process.Dispose();
    }
}
