using System.Runtime.InteropServices;

namespace YoutuVl.Benchmarks.Measuring;

/// <summary>What the figures were measured on, to be printed with them.</summary>
internal static class Machine
{
    public static string Describe()
    {
        string processor = First("/proc/cpuinfo", "model name") ?? "unknown processor";
        string load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        return $"{RuntimeInformation.OSDescription}, {processor}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, "
            + $"load of the last minute {load}";
    }

    private static string? First(string file, string key) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
}
