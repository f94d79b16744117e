using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Scenarios.Reading;

namespace YoutuVl.Agent.Tests.Scenarios;

/// <summary>What the guide shows is read as it says, and it leaves out nothing that the format has.</summary>
public sealed partial class GuideTests
{
    private const string FragmentHead = "version: 1\nname: x\nsecrets: [PASSWORD]\nsteps:\n";

    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scenarios.md"));

    [Fact]
    public void Fences_OfYaml_AreOfKnownKinds() =>
        Fence().Matches(Guide).Select(m => m.Groups["kind"].Value).Where(k => k.StartsWith("yaml", StringComparison.Ordinal)).Distinct()
            .ShouldBe(["yaml", "yaml fragment", "yaml wrong"], ignoreOrder: true);

    [Fact]
    public void WholeScenarios_AreScenarios()
    {
        foreach (var block in Blocks("yaml"))
        {
            ScenarioReader.Read(block, "guide").Steps.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Fragments_AreSteps()
    {
        foreach (var block in Blocks("yaml fragment"))
        {
            ScenarioReader.Read(FragmentHead + block, "guide").Steps.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void WrongScenario_IsAnsweredAsShown()
    {
        var verbs = string.Join(", ", ScenarioFormat.Kinds("step"));

        Should.Throw<ScenarioException>(() => ScenarioReader.Read(Blocks("yaml wrong").Single(), "save.yaml")).Message
            .ShouldBe(Blocks("text").Single().Replace("<VERBS>", verbs).TrimEnd());
    }

    [Theory]
    [InlineData("step")]
    [InlineData("target")]
    [InlineData("condition")]
    [InlineData("window")]
    public void Guide_NamesEveryKey(string definition) => ScenarioFormat.Keys(definition).Where(IsMissing).ShouldBeEmpty();

    [Fact]
    public void Guide_NamesEveryKeyOfTheHeadAndThePolicy()
    {
        var head = ScenarioFormat.Schema["properties"].ShouldBeOfType<JsonObject>();
        var policy = head["policy"]!["properties"].ShouldBeOfType<JsonObject>();

        head.Concat(policy).Select(p => p.Key).Where(IsMissing).ShouldBeEmpty();
    }

    private static bool IsMissing(string key) => !Regex.IsMatch(Guide, $"`[^`\n]*(?<![\\w-]){Regex.Escape(key)}(?![\\w-])[^`\n]*`");

    private static IReadOnlyList<string> Blocks(string kind) =>
        [.. Fence().Matches(Guide).Where(m => m.Groups["kind"].Value == kind).Select(m => m.Groups["text"].Value)];

    [GeneratedRegex(@"^```(?<kind>[a-z ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
