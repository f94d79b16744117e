using Shouldly;
using Xunit;
using YoutuVl.EndToEnd.Fixtures;

namespace YoutuVl.EndToEnd.CommandLine;

/// <summary>What is wrong is said in a sentence with what to do, the exit code tells whose fault it is, and nothing was done before.</summary>
public sealed class BadInputTests
{
    private const int Failed = 1;
    private const int BadInput = 2;
    private const int NotPossibleHere = 3;

    [Fact]
    public Task Run_NoDisplay_SaysSoAndOffersAVirtualOne() => Workspace.UseAsync(async work =>
    {
        CliResult result = await work.RunAsync("run", "press Enter");

        result.ShouldEndWith(NotPossibleHere).Errors.ShouldContain("--virtual-desktop");
    });

    [Fact]
    public Task Run_SentenceNotUnderstood_NamesItAndStartsNothing() => Workspace.UseAsync(async work =>
    {
        CliResult result = await work.RunAsync(
            "run", "click '7'; frobnicate the gizmo", "--launch", "galculator", "--virtual-desktop", "1280x800", "--report", work.Reports);

        result.ShouldEndWith(BadInput).Errors.ShouldContain("frobnicate the gizmo");
        Directory.Exists(work.Reports).ShouldBeFalse();
    });

    [Fact]
    public Task Run_SecretThatIsNotSet_NamesTheVariableAndTypesNothing() => Workspace.UseAsync(async work =>
    {
        string scenario = work.Write("secret.yaml", "version: 1\nname: Secret\nsecrets: [PASSWORD]\nlaunch:\n  - mousepad --disable-server\nsteps:\n  - type: ${secret:PASSWORD}\n");

        CliResult result = await work.RunAsync("run", scenario, "--virtual-desktop", "1280x800");

        result.ExitCode.ShouldBeOneOf(Failed, BadInput);
        (result.Output + result.Errors).ShouldContain("PASSWORD");
    });

    [Fact]
    public Task Run_TwoMatchingTargets_IsRefusedAsAmbiguous() => Workspace.UseAsync(async work =>
    {
        string scenario = work.Write("two.yaml", "version: 1\nname: Two\nlaunch:\n  - galculator\nsteps:\n  - click: {role: toggle-button}\n");

        CliResult result = await work.RunAsync("run", scenario, "--virtual-desktop", "1280x800", "--json");

        result.ShouldEndWith(Failed).Json()["steps"]![1]!["actions"]![0]!["refusal"]!["code"]!.GetValue<string>().ShouldBe("ambiguous_target");
    });

    [Fact]
    public Task Run_ReportFolderNotWritable_IsSaidBeforeAnythingIsDone() => Workspace.UseAsync(async work =>
    {
        string file = work.Write("a-file", "in the way");
        await using HeldDesktop desktop = await HeldDesktop.StartAsync(work.Token);

        CliResult result = await work.RunAsync(
            desktop.Variables, ["run", "type 'x'", "--launch", "mousepad --disable-server", "--report", Path.Combine(file, "reports")]);

        result.ShouldEndWith(NotPossibleHere).Errors.ShouldContain(file);
        desktop.CountRunning("mousepad").ShouldBe(0);
    });

    [Theory]
    [InlineData("empty.yaml", "version: 1\nname: Empty\nsteps: []\n", "steps")]
    [InlineData("nothing.yaml", "", "empty")]
    [InlineData("broken.yaml", "version: 1\nname: [broken\nsteps:\n  - click: Save\n", "broken.yaml")]
    [InlineData("verb.yaml", "version: 1\nname: Verb\nsteps:\n  - clik: Save\n", "click")]
    [InlineData("twice.yaml", "version: 1\nname: Twice\nname: Again\nsteps:\n  - click: Save\n", "twice.yaml:3")]
    public Task Run_BrokenScenario_NamesFileAndReason(string name, string content, string expected) => Workspace.UseAsync(async work =>
    {
        string scenario = work.Write(name, content);

        CliResult result = await work.RunAsync("run", scenario, "--virtual-desktop", "1280x800", "--report", work.Reports);

        result.ShouldEndWith(BadInput).Errors.ShouldContain(expected);
        result.Errors.ShouldContain(name);
        Directory.Exists(work.Reports).ShouldBeFalse();
    });

    [Fact]
    public Task Run_ScenarioThatIsNotThere_NamesIt() => Workspace.UseAsync(async work =>
        (await work.RunAsync("run", "no-such.yaml", "--virtual-desktop", "1280x800")).ShouldEndWith(BadInput).Errors.ShouldContain("no-such.yaml"));

    [Fact]
    public Task Run_PointOutsideTheScreen_IsRefused() => Workspace.UseAsync(async work =>
    {
        string scenario = work.Write("point.yaml", "version: 1\nname: Point\nlaunch:\n  - galculator\nsteps:\n  - click: {point: [5000, 10]}\n");

        CliResult result = await work.RunAsync("run", scenario, "--virtual-desktop", "1280x800");

        result.ShouldEndWith(Failed).Output.ShouldContain("5000");
    });

    [Theory]
    [InlineData("run")]
    [InlineData("run", "press Enter", "--virtual-desktop", "huge")]
    [InlineData("observe", "--no-such-option")]
    [InlineData("no-such-command")]
    public Task Any_WrongUse_EndsWithTwoAndPointsToTheHelp(params string[] arguments) => Workspace.UseAsync(async work =>
        (await work.RunAsync(arguments)).ShouldEndWith(BadInput).Errors.ShouldContain("--help"));

    [Fact]
    public Task Run_ProgramThatIsNotInstalled_NamesIt() => Workspace.UseAsync(async work =>
        (await work.RunAsync("run", "press Enter", "--launch", "no-such-editor", "--virtual-desktop", "1280x800"))
            .ShouldEndWith(NotPossibleHere).Errors.ShouldContain("no-such-editor"));
}
