namespace YoutuVl.EndToEnd.Fixtures;

/// <summary>Where things lie.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The command line that was built with these tests.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "youtuvl");

    /// <summary>Where the files of failed tests are kept.</summary>
    public static string Results => Path.Combine(Root, "artifacts", "test-results", "end-to-end");

    public static string Scenario(string name) => Path.Combine(Root, "scenarios", name);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "YoutuVl.Agent.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No solution lies above {AppContext.BaseDirectory}.");
    }
}
