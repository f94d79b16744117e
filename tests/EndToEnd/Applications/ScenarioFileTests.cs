using System.Text.Json.Nodes;
using System.Xml.Linq;
using Shouldly;
using Xunit;
using YoutuVl.EndToEnd.Fixtures;

namespace YoutuVl.EndToEnd.Applications;

/// <summary>The scenario files that ship with the product, run by the command line; what they claim is checked without it.</summary>
public sealed class ScenarioFileTests
{
    private const string Note = "Grüße, naïve café, œuvre, żółw\n你好，世界\n😀 ready, steady 🎉\n";

    [Fact]
    public Task Run_WriteAndSave_TheFileHoldsTheNoteAndTheEditorHasEnded() => Workspace.UseAsync(async work =>
    {
        await using HeldDesktop desktop = await HeldDesktop.StartAsync(work.Token);

        JsonObject run = await PassAsync(work, desktop, "write-and-save.yaml");

        (await File.ReadAllTextAsync(desktop.FileAt("note.txt"), work.Token)).ShouldBe(Note);
        desktop.CountRunning("mousepad").ShouldBe(0);
        File.Exists((string)run["report"]!).ShouldBeTrue();
        (await work.ReadTraceAsync()).IsCutOff.ShouldBeFalse();
    });

    [Fact]
    public Task Run_FindAndReplace_TheFileHoldsTheReplacedText() => Workspace.UseAsync(async work =>
    {
        await using HeldDesktop desktop = await HeldDesktop.StartAsync(work.Token);

        await PassAsync(work, desktop, "find-and-replace.yaml");

        (await File.ReadAllTextAsync(desktop.FileAt("replaced.txt"), work.Token)).ShouldBe("the dog and the dog saw a dog\n");
    });

    [Fact]
    public Task Run_CloseUnsaved_TheEditorHasEndedAndNothingWasWritten() => Workspace.UseAsync(async work =>
    {
        await using HeldDesktop desktop = await HeldDesktop.StartAsync(work.Token);

        await PassAsync(work, desktop, "close-unsaved.yaml");

        desktop.CountRunning("mousepad").ShouldBe(0);
        desktop.FilesAtHome.ShouldBeEmpty();
    });

    [Theory]
    [InlineData("calculator.yaml", "semantic")]
    [InlineData("calculator-injected.yaml", "injected")]
    public Task Run_Calculator_ReadsTheProductByTheRouteAskedFor(string scenario, string route) => Workspace.UseAsync(async work =>
    {
        await using HeldDesktop desktop = await HeldDesktop.StartAsync(work.Token);

        JsonObject run = await PassAsync(work, desktop, scenario);

        ((string?)run["variables"]!["product"]).ShouldBe("42");
        Routes(run, "invoke", "click").ShouldBe(Enumerable.Repeat(route, 4));
        desktop.CountRunning("galculator").ShouldBe(1);
    });

    [Fact]
    public Task Test_AllScenariosThatShip_PassOnDesktopsOfTheirOwn() => Workspace.UseAsync(async work =>
    {
        string folder = Path.Combine(Repository.Root, "scenarios");

        CliResult result = await work.RunAsync("test", folder, "--json", "--report", work.Reports, "--junit", work.PathOf("junit.xml"));

        int files = Directory.GetFiles(folder, "*.yaml").Length;
        ((int)result.ShouldEndWith(0).Json()["passed"]!).ShouldBe(files);
        Directory.GetDirectories(work.Reports).Length.ShouldBe(files);
        XDocument.Load(work.PathOf("junit.xml")).Descendants("testsuite").Count().ShouldBe(files);
    });

    private static async Task<JsonObject> PassAsync(Workspace work, HeldDesktop desktop, string scenario)
    {
        CliResult result = await work.RunAsync(desktop.Variables, ["run", Repository.Scenario(scenario), "--json", "--report", work.Reports]);
        JsonObject run = result.ShouldEndWith(0).Json();
        ((string?)run["verdict"]).ShouldBe("passed");
        ((int)run["version"]!).ShouldBe(1);
        return run;
    }

    private static IEnumerable<string> Routes(JsonObject run, params string[] verbs) =>
        from step in run["steps"]!.AsArray()
        from action in step!["actions"]!.AsArray()
        where verbs.Contains((string)action!["verb"]!)
        select (string)action["route"]!;
}
