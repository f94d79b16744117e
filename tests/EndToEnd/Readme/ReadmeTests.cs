using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Scenarios.Reading;

namespace YoutuVl.EndToEnd.Readme;

public sealed partial class ReadmeTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string> Readmes => ["README.md", "README.zh-CN.md"];

    [Fact]
    public async Task Example_OnARealCalculator_Reads42()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));

        (await ReadmeExample.RunAsync(limit.Token)).ShouldBe("42");
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void CSharpBlock_IsTheExampleThatIsRun(string readme) => Blocks(readme, "csharp").Single().ShouldBe(Example());

    [Theory]
    [MemberData(nameof(Readmes))]
    public void YamlBlocks_AreScenarios(string readme)
    {
        var blocks = Blocks(readme, "yaml");

        blocks.ShouldNotBeEmpty();
        foreach (var block in blocks)
        {
            ScenarioReader.Read(block, readme).Steps.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Links_PointAtFilesThatExist(string readme)
    {
        foreach (var target in Link().Matches(File.ReadAllText(Path.Combine(Root, readme))).Select(m => m.Groups[1].Value).Where(t => !t.Contains("://", StringComparison.Ordinal)))
        {
            Path.Exists(Path.Combine(Root, target.Split('#')[0])).ShouldBeTrue($"{readme} links to {target}, which does not exist.");
        }
    }

    private static IReadOnlyList<string> Blocks(string file, string language) =>
    [
        .. Fence().Matches(File.ReadAllText(Path.Combine(Root, file)))
            .Where(m => m.Groups["language"].Value == language)
            .Select(m => m.Groups["text"].Value.TrimEnd()),
    ];

    private static string Example()
    {
        var lines = File.ReadAllLines(Path.Combine(Root, "tests", "EndToEnd", "Readme", "ReadmeExample.cs"))
            .SkipWhile(l => !l.Contains("example: begin", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(l => !l.Contains("example: end", StringComparison.Ordinal))
            .Select(l => l.Length > 8 ? l[8..] : string.Empty);
        return string.Join('\n', lines).TrimEnd();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "YoutuVl.Agent.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run from outside of the repository, so its README cannot be found.");
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
