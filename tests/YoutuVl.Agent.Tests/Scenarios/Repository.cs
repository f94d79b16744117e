using Shouldly;

namespace YoutuVl.Agent.Tests.Scenarios;

/// <summary>The repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "YoutuVl.Agent.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull("the test runs below the repository's root");
        }

        return folder.FullName;
    }
}
