using System.Globalization;

namespace YoutuVl.EndToEnd.Fixtures;

/// <summary>Finds running processes by the folder in their environment or command line, without the product's help.</summary>
internal static class Remains
{
    /// <summary>The processes of a folder, each as "id: command line"; zombies do not count.</summary>
    public static IReadOnlyList<string> Of(string folder) =>
        [.. Directory.GetDirectories("/proc")
            .Where(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id != Environment.ProcessId)
            .Where(path => Read(path, "environ").Contains(folder, StringComparison.Ordinal) || Read(path, "cmdline").Contains(folder, StringComparison.Ordinal))
            .Select(path => $"{Path.GetFileName(path)}: {Read(path, "cmdline").Replace('\0', ' ').Trim()}")];

    /// <summary>The processes of a program that run in a folder.</summary>
    public static IReadOnlyList<int> Find(string folder, string program) =>
        [.. Of(folder).Where(one => Path.GetFileName(one.Split(' ')[1]) == program).Select(one => int.Parse(one.Split(':')[0], CultureInfo.InvariantCulture))];

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
