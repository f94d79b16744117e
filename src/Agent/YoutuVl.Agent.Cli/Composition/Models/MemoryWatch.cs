using System.Diagnostics;
using System.Globalization;

namespace YoutuVl.Agent.Cli.Composition.Models;

/// <summary>The memory of this process. Anonymous memory is what the system cannot take back; weights in mapped files are not part of it.</summary>
internal sealed class MemoryWatch
{
    private const string Status = "/proc/self/status";

    /// <summary>The most anonymous memory that was seen, in bytes, or null where the system does not tell.</summary>
    public long? Anonymous { get; private set; }

    /// <summary>The most memory that was ever resident, in bytes.</summary>
    public static long Peak
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Looks.</summary>
    public void Look()
    {
        if (File.Exists(Status) && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("RssAnon:", StringComparison.Ordinal)) is { } line)
        {
            var kilobytes = long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
            Anonymous = Math.Max(Anonymous ?? 0, kilobytes * 1024);
        }
    }
}
