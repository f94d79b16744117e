using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using YoutuVl.EndToEnd.Fixtures;

namespace YoutuVl.EndToEnd.Applications;

/// <summary>Plain sentences, as a person types them after <c>youtuvl run</c>; what they did is checked without the product.</summary>
public sealed class InstructionTests
{
    private const string Editor = "mousepad --disable-server";

    [Fact]
    public Task Run_WriteAndSaveAs_TheFileHoldsTheText() => Workspace.UseAsync(async work =>
    {
        string file = work.PathOf("note.txt");

        await PassAsync(work, Editor, $"""
            type 'Grüße, 你好 😀'
            open the File menu
            click the 'Save As...' menu item
            wait until the window 'Save As' is open
            type '{file}'
            click the 'Save' button in the 'Save As' dialog
            check that the window 'Save As' is closed
            check that the file '{file}' is 'Grüße, 你好 😀'
            """);

        (await File.ReadAllTextAsync(file, work.Token)).ShouldBe("Grüße, 你好 😀");
    });

    [Fact]
    public Task Run_ChineseSentences_TheFileHoldsTheText() => Workspace.UseAsync(async work =>
    {
        string file = work.PathOf("便条.txt");

        await PassAsync(work, Editor, $"输入“第一行”；按 Ctrl+S；等待窗口“Save As”出现；输入“{file}”；点击“Save”按钮；检查文件“{file}”存在");

        (await File.ReadAllTextAsync(file, work.Token)).ShouldBe("第一行");
    });

    [Fact]
    public Task Run_FindAndReplace_TheFileHoldsTheReplacedText() => Workspace.UseAsync(async work =>
    {
        string file = work.Write("animals.txt", "cat, cat and cat\n");

        await PassAsync(work, $"{Editor} {file}", """
            choose Search > 'Find and Replace...'
            wait until the window 'Find and Replace' is open
            type 'cat' into 'Search for:'
            type 'dog' into 'Replace with:'
            check 'Replace all in:'
            click the button containing 'Replace' in the 'Find and Replace' dialog
            close the window 'Find and Replace'
            press Ctrl+S
            wait until the file 'animals.txt' contains 'dog, dog and dog'
            """.Replace("'animals.txt'", $"'{file}'", StringComparison.Ordinal));

        (await File.ReadAllTextAsync(file, work.Token)).ShouldBe("dog, dog and dog\n");
    });

    [Fact]
    public Task Run_CloseWithUnsavedChanges_AnswersTheDialogAndTheEditorEnds() => Workspace.UseAsync(async work =>
    {
        await using HeldDesktop desktop = await HeldDesktop.StartAsync(work.Token);

        CliResult result = await work.RunAsync(desktop.Variables,
        [
            "run", "type 'lost'; press Ctrl+Q; wait until the window 'Save Changes' is open; click the button containing 'Don't Save'; check that the application mousepad has ended",
            "--launch", Editor, "--json", "--report", work.Reports,
        ]);

        result.ShouldEndWith(0);
        desktop.CountRunning("mousepad").ShouldBe(0);
        desktop.FilesAtHome.ShouldBeEmpty();
    });

    [Fact]
    public Task Run_Calculation_IsReadFromTheTree() => Workspace.UseAsync(async work =>
    {
        JsonObject run = await PassAsync(work, "galculator", "click '7'; click '*'; click '6'; click '='; check that '42' is visible");

        run["steps"]!.AsArray().Count.ShouldBe(5);
    });

    private static async Task<JsonObject> PassAsync(Workspace work, string launch, string sentences)
    {
        CliResult result = await work.RunAsync("run", sentences, "--launch", launch, "--virtual-desktop", "1280x800", "--json", "--report", work.Reports);
        JsonObject run = result.ShouldEndWith(0).Json();
        ((string?)run["verdict"]).ShouldBe("passed");
        File.Exists((string?)run["report"]).ShouldBeTrue();
        return run;
    }
}
