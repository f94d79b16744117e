using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using YoutuVl.EndToEnd.Fixtures;

namespace YoutuVl.EndToEnd.Applications;

/// <summary>A GTK 4 editor: it knows no screen, so every click proves that its elements were placed right. The file on disk is the oracle.</summary>
public sealed class Gtk4Tests
{
    private const string Note = "Grüße, 你好\nsecond line";
    private static readonly string Escaped = Note.Replace("\n", "\\n", StringComparison.Ordinal);

    [Theory]
    [InlineData("semantic", "set-text")]
    [InlineData("injected", "type")]
    public Task Run_WriteSaveAndQuit_TheFileHoldsTheNoteAndTheEditorHasEnded(string route, string verb) => Workspace.UseAsync(async work =>
    {
        await using HeldDesktop desktop = await HeldDesktop.StartAsync(work.Token);
        string scenario = work.Write("gtk4.yaml", $$$"""
            version: 1
            name: GTK 4 editor
            launch:
              - gtk4-print-editor
            steps:
              - {{{verb}}}: "{{{Escaped}}}"
                target: {role: text-box}
                route: {{{route}}}
              - click: {role: menu-item, name: File}
                expect: {visible: {role: menu-item, name: Save As...}}
              - click: {name: Save As...}
                route: {{{route}}}
                expect: {window: Select file}
              - {{{verb}}}: note.txt
                target: {role: text-box, name: "Name:"}
                route: {{{route}}}
              - click: {role: button, name: Save}
                route: {{{route}}}
                expect: {window-gone: Select file}
              - wait-for: {file: note.txt, contains: second line}
              - click: {role: menu-item, name: File}
                expect: {visible: {role: menu-item, name: Quit}}
              - click: {role: menu-item, name: Quit}
                route: {{{route}}}
                expect: {exited: gtk4-print-editor, exit-code: 0}
            """);

        CliResult result = await work.RunAsync(desktop.Variables, ["run", scenario, "--json", "--report", work.Reports]);

        JsonArray steps = result.ShouldEndWith(0).Json()["steps"]!.AsArray();
        steps.SelectMany(step => step!["actions"]!.AsArray()).Select(action => (string)action!["route"]!).ShouldContain(route);
        (await File.ReadAllTextAsync(desktop.FileAt("note.txt"), work.Token)).ShouldBe(Note);
        desktop.CountRunning("gtk4-print-editor").ShouldBe(0);
    });
}
