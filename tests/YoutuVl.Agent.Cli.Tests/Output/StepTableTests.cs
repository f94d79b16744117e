using Shouldly;
using Spectre.Console;
using Xunit;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli.Tests.Output;

public sealed class StepTableTests
{
    [Fact]
    public void Write_TextWithMarkup_IsPrintedAsItIs()
    {
        var text = Printed(new RunResult
        {
            Name = "type '[red]' [[x]]",
            Verdict = Verdict.Failed,
            Message = "Step 1 said: [bold]no[/]",
            Steps = [new StepResult { Step = 1, Title = "click '[/]'", Verdict = Verdict.Failed, Message = "not [found]" }],
        });

        text.ShouldContain("click '[/]'");
        text.ShouldContain("Step 1: not [found]");
        text.ShouldContain("type '[red]' [[x]]");
        text.ShouldContain("Step 1 said: [bold]no[/]");
    }

    [Fact]
    public void Write_LongMessage_IsNotBrokenAtTheWidth()
    {
        var path = "/" + new string('a', 200) + "/report.html";

        Printed(new RunResult { Name = "n", Verdict = Verdict.Error, Message = path, Steps = [] }).ShouldContain(path);
    }

    private static string Printed(RunResult result)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 100;
        StepTable.Write(console, result);
        return writer.ToString();
    }
}
