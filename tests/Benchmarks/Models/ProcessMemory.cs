namespace YoutuVl.Benchmarks.Models;

/// <summary>Resident memory of this process, in kilobytes, from <c>/proc/self/status</c>.</summary>
/// <param name="Peak">Most ever resident (<c>VmHWM</c>).</param>
/// <param name="Anonymous">Anonymous pages (<c>RssAnon</c>).</param>
/// <param name="FileMapped">Pages of mapped files, which the system can drop (<c>RssFile</c>).</param>
internal readonly record struct ProcessMemory(long Peak, long Anonymous, long FileMapped)
{
    public static ProcessMemory Read() => new(Field("VmHWM:"), Field("RssAnon:"), Field("RssFile:"));

    private static long Field(string name)
    {
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line[name.Length..].Replace("kB", string.Empty, StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
    }
}
