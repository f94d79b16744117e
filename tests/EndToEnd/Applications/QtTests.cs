using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using YoutuVl.EndToEnd.Fixtures;

namespace YoutuVl.EndToEnd.Applications;

/// <summary>A Qt 5 editor, whose accessibility has no cache and no text insertion that works. The file on disk is the oracle.</summary>
public sealed class QtTests
{
    private const string Note = "Grüße, 你好\nsecond line\n";
    private static readonly string Escaped = Note.Replace("\n", "\\n", StringComparison.Ordinal);

    [Theory]
    [InlineData("semantic", "set-text")]
    [InlineData("injected", "type")]
    public Task Run_OpenEditAndSaveUnderAName_TheFileHoldsTheNewText(string route, string verb) => Workspace.UseAsync(async work =>
    {
        await using HeldDesktop desktop = await HeldDesktop.StartAsync(work.Token);
        await File.WriteAllTextAsync(desktop.FileAt("old.txt"), "old text\n", work.Token);
        string scenario = work.Write("qt.yaml", $$$"""
            version: 1
            name: Qt editor
            launch:
              - featherpad --standalone
            steps:
              - click: {role: menu-item, name: File}
                route: {{{route}}}
                expect: {visible: {role: menu-item, name: Open}}
              - click: {role: menu-item, name: Open}
                route: injected
                expect: {window: {starts-with: Open}}
              - set-text: old.txt
                target: {role: text-box, window: {starts-with: Open}}
              - key: Enter
                expect: {window: {contains: old.txt}}
              - assert: {element: {role: text-box, app: FeatherPad, nth: 1}, shows: "old text\n"}
              - key: Ctrl+A
                target: {role: text-box, app: FeatherPad, nth: 1}
                accept: unverified
              - {{{verb}}}: "{{{Escaped}}}"
                target: {role: text-box, app: FeatherPad, nth: 1}
                route: {{{route}}}
              - click: {role: menu-item, name: File}
                route: {{{route}}}
                expect: {visible: {role: menu-item, name: Save As}}
              - click: {role: menu-item, name: Save As}
                route: injected
                expect: {window: {starts-with: Save as}}
              - {{{verb}}}: new.txt
                target: {role: text-box, window: {starts-with: Save as}}
                route: {{{route}}}
              - key: Enter
                expect: {window-gone: {starts-with: Save as}}
              - wait-for: {file: new.txt, contains: second line}
            """);

        CliResult result = await work.RunAsync(desktop.Variables, ["run", scenario, "--json", "--report", work.Reports]);

        JsonArray steps = result.ShouldEndWith(0).Json()["steps"]!.AsArray();
        steps.SelectMany(step => step!["actions"]!.AsArray()).Select(action => (string)action!["route"]!).ShouldContain(route);
        (await File.ReadAllTextAsync(desktop.FileAt("new.txt"), work.Token)).ShouldBe(Note);
        (await File.ReadAllTextAsync(desktop.FileAt("old.txt"), work.Token)).ShouldBe("old text\n");
    });
}
