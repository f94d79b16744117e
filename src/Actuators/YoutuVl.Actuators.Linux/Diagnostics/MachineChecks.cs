using System.Globalization;
using System.Runtime.InteropServices;

namespace YoutuVl.Actuators.Linux.Diagnostics;

/// <summary>The machine itself: system, temporary folder, limits.</summary>
internal static class MachineChecks
{
    private const int EnoughFiles = 1024;
    private const string LimitsFile = "/proc/self/limits";

    public static DiagnosticCheck System()
    {
        const string id = "system";
        const string title = "Operating system";
        string detail = $"{RuntimeInformation.OSDescription} ({RuntimeInformation.OSArchitecture}), {RuntimeInformation.FrameworkDescription}.";
        return OperatingSystem.IsLinux()
            ? DiagnosticCheck.Ok(id, title, detail)
            : DiagnosticCheck.Missing(id, title, detail + " Desktops are driven on Linux only so far.", "Run it on Linux.");
    }

    public static IEnumerable<DiagnosticCheck> Resources() =>
        [TemporaryFolder(Path.GetTempPath()), OpenFiles(File.Exists(LimitsFile) ? File.ReadAllLines(LimitsFile) : [])];

    internal static DiagnosticCheck TemporaryFolder(string folder)
    {
        const string title = "Temporary folder";
        try
        {
            string trial = Path.Combine(folder, "yvl-doctor-" + Guid.NewGuid().ToString("N"));
            using FileStream file = new(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return DiagnosticCheck.Ok(CheckIds.TemporaryFolder, title, $"{folder} can be written to.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return DiagnosticCheck.Missing(
                CheckIds.TemporaryFolder,
                title,
                $"{folder} cannot be written to: {error.Message} Virtual desktops keep their sockets and files there.",
                "Free space, correct its rights, or set TMPDIR to another folder.");
        }
    }

    /// <summary>Reads the form of <c>/proc/PID/limits</c>: a title of 26 characters, then the soft and the hard limit.</summary>
    internal static DiagnosticCheck OpenFiles(IReadOnlyList<string> limits)
    {
        const string id = "open-files";
        const string title = "Open files";
        const string row = "Max open files";
        string soft = limits.FirstOrDefault(line => line.StartsWith(row, StringComparison.Ordinal))
            ?[row.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0] ?? string.Empty;
        bool isNumber = long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out long count);
        return (isNumber, soft) switch
        {
            (false, "") => DiagnosticCheck.NotApplicable(id, title, "The limit is not known."),
            (true, _) when count < EnoughFiles => DiagnosticCheck.Warning(
                id, title, $"At most {count} files: several desktops at once may run out of them.", $"Raise it: ulimit -n {EnoughFiles}"),
            _ => DiagnosticCheck.Ok(id, title, $"The limit is {soft}."),
        };
    }
}
