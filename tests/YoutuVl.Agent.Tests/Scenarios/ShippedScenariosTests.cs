using Shouldly;
using Xunit;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Scenarios.Reading;

namespace YoutuVl.Agent.Tests.Scenarios;

public sealed class ShippedScenariosTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "scenarios"), "*.yaml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Folder_HasScenarios() => Files.Count.ShouldBeGreaterThanOrEqualTo(5);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task EveryFile_IsAScenarioForAVirtualDesktop(string file)
    {
        var path = Path.Combine(Repository.Root, "scenarios", file);

        var scenario = await ScenarioReader.ReadFileAsync(path, ScenarioReadOptions.Default, TestContext.Current.CancellationToken);

        scenario.Steps.Count.ShouldBeGreaterThan(1);
        scenario.Policy.LaunchCommands.ShouldNotBeEmpty();
        scenario.Desktop.ShouldBe(new ScenarioDesktop(1280, 800));
    }
}
