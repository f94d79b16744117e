using System.Globalization;

namespace YoutuVl.Actuators.Linux.Tests.VirtualDesktops;

/// <summary>What is still there of one virtual desktop, found without the product's help.</summary>
internal static class DesktopRemains
{
    /// <summary>The running processes whose environment or command line speaks of the desktop's folder.</summary>
    public static IReadOnlyList<string> ProcessesOf(string folder) =>
        [.. Directory.GetDirectories("/proc")
            .Where(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Where(path => Read(path, "environ").Contains(folder, StringComparison.Ordinal)
                || Read(path, "cmdline").Contains(folder, StringComparison.Ordinal))
            .Select(path => Path.GetFileName(path) + ": " + Read(path, "cmdline").Replace('\0', ' '))];

    /// <summary>The children, at any depth, of a process.</summary>
    public static IReadOnlyList<int> DescendantsOf(int process)
    {
        ILookup<int, int> children = Directory.GetDirectories("/proc")
            .Select(path => Read(path, "stat"))
            .Where(stat => stat.Length > 0)
            .Select(stat => (Id: int.Parse(stat.Split(' ')[0], CultureInfo.InvariantCulture), Parent: ParentIn(stat)))
            .ToLookup(pair => pair.Parent, pair => pair.Id);
        List<int> found = [process];
        for (int index = 0; index < found.Count; index++)
        {
            found.AddRange(children[found[index]]);
        }

        return [.. found.Skip(1)];
    }

    public static bool IsRunning(int process)
    {
        string stat = Read($"/proc/{process}", "stat");
        return stat.Length > 0 && stat[(stat.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');
    }

    /// <summary>The files that make a display number taken.</summary>
    public static IReadOnlyList<string> SocketsOf(string displayName) =>
        [.. new[] { $"/tmp/.X11-unix/X{displayName[1..]}", $"/tmp/.X{displayName[1..]}-lock" }.Where(File.Exists)];

    private static int ParentIn(string stat) =>
        int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);

    private static string Read(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
