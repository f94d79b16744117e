using System.Text.Json.Nodes;
using System.Xml.Linq;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Tracing;
using YoutuVl.EndToEnd.Fixtures;

namespace YoutuVl.EndToEnd.CommandLine;

/// <summary>Suites on several virtual desktops at once.</summary>
public sealed class SuiteTests
{
    private const int Desktops = 4;

    [Fact]
    public Task Test_FourDesktopsAtOnce_EveryFileHoldsItsOwnTextAndNothingElse() => Workspace.UseAsync(async work =>
    {
        for (int i = 0; i < Desktops; i++)
        {
            work.Write($"scenarios-{i}.yaml", SaveScenario($"Desktop {i}", TextOf(i), work.PathOf($"out-{i}.txt")));
        }

        CliResult result = await work.RunAsync("test", work.Folder, "--workers", "4", "--json", "--report", work.Reports, "--junit", work.PathOf("junit.xml"));

        JsonObject suite = result.ShouldEndWith(0).Json();
        ((int)suite["passed"]!).ShouldBe(Desktops);
        suite["runs"]!.AsArray().Select(run => (string)run!["name"]!).ShouldBe(Enumerable.Range(0, Desktops).Select(i => $"Desktop {i}"));
        for (int i = 0; i < Desktops; i++)
        {
            (await File.ReadAllTextAsync(work.PathOf($"out-{i}.txt"), work.Token)).TrimEnd('\n').ShouldBe(TextOf(i));
        }
    });

    [Fact]
    public Task Test_Repeated_EachTimeIsARunOfItsOwn() => Workspace.UseAsync(async work =>
    {
        CliResult result = await work.RunAsync(
            "test", Repository.Scenario("calculator.yaml"), "--repeat", "3", "--workers", "2", "--report", work.Reports, "--junit", work.PathOf("junit.xml"));

        result.ShouldEndWith(0).Output.ShouldContain("3 of 3 passed:");
        Directory.GetDirectories(work.Reports).Length.ShouldBe(3);
        XDocument.Load(work.PathOf("junit.xml")).Descendants("testsuite").Select(suite => (string)suite.Attribute("name")!).ShouldBeUnique();
    });

    [Fact]
    public Task Test_OneDesktopDies_ItsScenarioIsAnErrorTheOtherPassesAndTheSuiteFails() => Workspace.UseAsync(async work =>
    {
        work.Write("a.yaml", WaitScenario("One"));
        work.Write("b.yaml", WaitScenario("Two"));
        await using CliProcess run = work.Start("test", work.Folder, "--workers", "2", "--report", work.Reports, "--junit", work.PathOf("junit.xml"));
        await Limits.UntilAsync(() => BothAreWaiting(work), "both desktops run their first step", work.Token);

        int display = work.Running("Xvfb")[0];
        System.Diagnostics.Process.GetProcessById(display).Kill();
        CliResult result = await run.WaitAsync(work.Token);

        result.ShouldEndWith(1).Output.ShouldContain("1 of 2 scenarios passed.");
        XElement junit = XDocument.Load(work.PathOf("junit.xml")).Root!;
        junit.Elements("testsuite").Count().ShouldBe(2);
        junit.Elements("testsuite").Count(suite => suite.Descendants("error").Any() || suite.Descendants("failure").Any()).ShouldBe(1);
        junit.Descendants("property").Where(p => (string)p.Attribute("name")! == "verdict").Select(p => (string)p.Attribute("value")!)
            .ShouldContain(Verdict.Passed.ToString(), "the desktop that stayed up");
    });

    [Theory]
    [InlineData("--workers", "0")]
    [InlineData("--workers", "many")]
    [InlineData("--repeat", "-1")]
    public Task Test_ImpossibleCount_IsWrongUse(string option, string value) => Workspace.UseAsync(async work =>
    {
        CliResult result = await work.RunAsync("test", Repository.Scenario("calculator.yaml"), option, value);

        result.ShouldEndWith(2).Errors.ShouldContain(option);
    });

    private static string TextOf(int desktop) => string.Join(' ', Enumerable.Repeat($"desktop {desktop} öß {(char)('A' + desktop)}", 12));

    private static bool BothAreWaiting(Workspace work)
    {
        string[] traces = Directory.Exists(work.Reports) ? Directory.GetFiles(work.Reports, "*.jsonl", SearchOption.AllDirectories) : [];
        return traces.Length == 2 && traces.All(trace => File.ReadAllText(trace).Contains("\"step-completed\"", StringComparison.Ordinal));
    }

    private static string WaitScenario(string name) => $$$"""
        version: 1
        name: {{{name}}}
        launch:
          - galculator
        steps:
          - assert: {visible: {role: toggle-button, name: "7"}}
            timeout: 30s
          - wait: 4s
          - assert: {visible: {role: toggle-button, name: "7"}}
        """;

    private static string SaveScenario(string name, string text, string file) => $$$"""
        version: 1
        name: {{{name}}}
        launch:
          - mousepad --disable-server
        steps:
          - type: "{{{text}}}"
            target: {role: text-box, app: mousepad}
          - click: {role: menu, name: File}
            expect: {visible: {role: menu-item, name: Save As...}}
          - click: {role: menu-item, name: Save As...}
            route: injected
            expect: {window: Save As}
          - type: "{{{file}}}"
            target: {right-of: {role: label, name: "Name:"}, role: text-box}
          - click: {role: button, name: Save, window: Save As}
            expect: {window-gone: Save As}
          - assert: {file: "{{{file}}}", contains: "{{{text}}}"}
            timeout: 10s
        """;
}
