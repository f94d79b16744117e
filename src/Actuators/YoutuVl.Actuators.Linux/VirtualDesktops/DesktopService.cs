using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using YoutuVl.Actuators.Linux.Processes;

namespace YoutuVl.Actuators.Linux.VirtualDesktops;

/// <summary>Starts one background program of a virtual desktop and waits for the line it writes when it is ready.</summary>
internal static class DesktopService
{
    private const int LogTailLines = 8;

    /// <summary>Starts the program and waits until it is ready.</summary>
    /// <param name="part">What the program is called in messages.</param>
    /// <param name="command">The program; it reports on descriptor 3.</param>
    /// <param name="cancellationToken">Ends the wait; the program itself is left to the desktop's watchdog.</param>
    /// <returns>The line it wrote.</returns>
    /// <exception cref="VirtualDesktopException">It ended before it was ready; the message carries the end of its log.</exception>
    public static async Task<string> StartAsync(string part, DetachedCommand command, CancellationToken cancellationToken)
    {
        using Process process = Start(part, command);
        // Disposing a process leaves open the pipe that was read from.
        using StreamReader report = process.StandardOutput;
        string? line = await report.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        if (line is not null)
        {
            return line.Trim();
        }

        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        string exitCode = process.ExitCode.ToString(CultureInfo.InvariantCulture);
        throw new VirtualDesktopException(
            part,
            $"{part} ended before it was ready (exit code {exitCode}). {await DescribeLogAsync(command.LogFile, cancellationToken).ConfigureAwait(false)}");
    }

    private static Process Start(string part, DetachedCommand command)
    {
        try
        {
            return Process.Start(command.ToStartInfo())
                ?? throw new VirtualDesktopException(part, $"The system refused to start {part} ({command.Program}).");
        }
        catch (Win32Exception error)
        {
            throw new VirtualDesktopException(part, $"{part} ({command.Program}) could not be started: {error.Message}.", error);
        }
    }

    private static async Task<string> DescribeLogAsync(string logFile, CancellationToken cancellationToken)
    {
        if (!File.Exists(logFile))
        {
            return "It printed nothing.";
        }

        string[] lines = await File.ReadAllLinesAsync(logFile, cancellationToken).ConfigureAwait(false);
        return lines.Length == 0
            ? "It printed nothing."
            : "It printed: " + string.Join(" | ", lines.TakeLast(LogTailLines).Select(line => line.Trim()));
    }
}
