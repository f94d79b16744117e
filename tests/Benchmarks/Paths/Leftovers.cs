using YoutuVl.Actuators.Linux.VirtualDesktops;

namespace YoutuVl.Benchmarks.Paths;

/// <summary>What could pile up over many runs.</summary>
/// <param name="Files">Open file handles of this process.</param>
/// <param name="Megabytes">Resident memory of this process, in MiB, after a collection.</param>
/// <param name="ManagedMegabytes">Live managed objects, in MiB, after a collection.</param>
/// <param name="Processes">Processes on the virtual desktop, its own services included.</param>
/// <param name="Windows">Windows on the virtual desktop.</param>
internal sealed record Leftovers(int Files, double Megabytes, double ManagedMegabytes, int Processes, int Windows)
{
    private const double Mebibyte = 1024 * 1024;

    public static async Task<Leftovers> CountAsync(BenchDesktop desktop)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        int windows = (await desktop.Session.Windows.ListAsync(default)).Count;
        return new Leftovers(
            Directory.GetFiles("/proc/self/fd").Length,
            Environment.WorkingSet / Mebibyte,
            GC.GetTotalMemory(forceFullCollection: true) / Mebibyte,
            ProcessesOn(desktop.Virtual),
            windows);
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Files} file handles, {Megabytes:0.0} MiB resident ({ManagedMegabytes:0.00} MiB of live objects), {Processes} processes and {Windows} windows on the desktop");

    // Everything on a desktop carries its folder in the environment.
    private static int ProcessesOn(VirtualDesktop desktop)
    {
        string folder = Path.GetDirectoryName(desktop.HomeDirectory)!;
        return Directory.GetDirectories("/proc").Count(path => Environ(path).Contains(folder, StringComparison.Ordinal));
    }

    private static string Environ(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "environ"));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
