namespace YoutuVl.Agent.Cli.Commands;

/// <summary>Finds scenario files.</summary>
internal static class ScenarioFiles
{
    private static readonly string[] Extensions = [".yaml", ".yml"];

    /// <summary>Tells whether a name is that of a scenario file.</summary>
    /// <param name="name">The name.</param>
    /// <returns>True for a YAML file's name.</returns>
    public static bool IsScenario(string name) => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Lists the scenario files that the arguments mean, folders with their subfolders, in a stable order.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>The files, each once.</returns>
    /// <exception cref="CommandLineException">A path does not exist, or there is no scenario at all.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> paths)
    {
        List<string> files = [];
        foreach (var path in paths)
        {
            files.AddRange(Directory.Exists(path)
                ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsScenario).Order(StringComparer.Ordinal)
                : File.Exists(path) ? [path]
                : throw new CommandLineException($"There is no file or folder '{path}'. Name scenario files, or folders of them."));
        }

        return files.Count > 0
            ? [.. files.Distinct(StringComparer.Ordinal)]
            : throw new CommandLineException($"There is no scenario (*.yaml, *.yml) in {string.Join(", ", paths)}. An empty suite is not a pass.");
    }
}
