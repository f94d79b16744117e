using System.Text.Json;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Cli.Composition;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli.Tests.Output;

public sealed class DocumentTests
{
    private static readonly RunResult Refused = new()
    {
        Name = "Save <the> “note”",
        Verdict = Verdict.NotRun,
        Message = "why",
        Elapsed = TimeSpan.FromMilliseconds(12.5),
        Steps =
        [
            new StepResult
            {
                Step = 1,
                Title = "click 'OK'",
                Verdict = Verdict.Failed,
                Actions =
                [
                    new ActionResult
                    {
                        ActionId = 1,
                        Verb = "click",
                        Route = ActionRoute.None,
                        Effect = ActionEffect.SuspectedNoOp,
                        Refusal = new Refusal(RefusalCode.AmbiguousTarget, "two of them"),
                        Timings = new ActionTimings(default, default, default, default, default, TimeSpan.FromMilliseconds(3)),
                    },
                ],
            },
        ],
    };

    [Fact]
    public void Serialize_Run_HasTheDocumentedFieldsAndWords()
    {
        using var json = JsonDocument.Parse(CliJson.Serialize(RunDocument.Of(Refused, "/tmp/report.html")));

        var root = json.RootElement;
        root.GetProperty("version").GetInt32().ShouldBe(1);
        root.GetProperty("name").GetString().ShouldBe("Save <the> “note”");
        root.GetProperty("verdict").GetString().ShouldBe("not-run");
        root.GetProperty("elapsedMs").GetDouble().ShouldBe(12.5);
        root.GetProperty("report").GetString().ShouldBe("/tmp/report.html");
        var action = root.GetProperty("steps")[0].GetProperty("actions")[0];
        action.GetProperty("effect").GetString().ShouldBe("suspected-no-op");
        action.GetProperty("refusal").GetProperty("code").GetString().ShouldBe("ambiguous_target");
        action.GetProperty("elapsedMs").GetDouble().ShouldBe(3);
    }

    [Fact]
    public void Serialize_Suite_CountsOnlyWhatPassed()
    {
        RunOutcome[] outcomes = [new(Refused, null), new(Refused with { Verdict = Verdict.Passed }, null)];

        using var json = JsonDocument.Parse(CliJson.Serialize(SuiteDocument.Of(outcomes)));

        json.RootElement.GetProperty("passed").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("total").GetInt32().ShouldBe(2);
    }
}
