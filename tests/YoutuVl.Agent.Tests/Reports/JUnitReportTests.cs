using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Reports;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tests.Tracing;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Tests.Reports;

public sealed class JUnitReportTests
{
    [Fact]
    public async Task Render_WholeRun_CountsAndOutcomesAgree()
    {
        using var folder = new TemporaryFolder();
        var run = JUnitRun.Of(await ReportSample.WriteAsync(folder.Of("trace"))) with { Attachments = ["out/report.html"] };

        var suites = Parse(JUnitReport.Render([run]));

        var suite = suites.Elements("testsuite").ShouldHaveSingleItem();
        foreach (var counts in new[] { suites, suite })
        {
            counts.Attribute("tests")!.Value.ShouldBe("7");
            counts.Attribute("failures")!.Value.ShouldBe("2");
            counts.Attribute("errors")!.Value.ShouldBe("0");
            counts.Attribute("skipped")!.Value.ShouldBe("1");
        }

        suite.Attribute("timestamp")!.Value.ShouldBe("2026-05-03T19:02:01");
        suite.Descendants("testcase").Count().ShouldBe(7);
        suite.Descendants("testcase").Elements("failure").Count().ShouldBe(2);
        suite.Descendants("testcase").Elements("skipped").Count().ShouldBe(1);
        suite.Descendants("failure").Last().Value.ShouldContain("[ambiguous_target]");
        suite.Element("system-out")!.Value.ShouldBe("[[ATTACHMENT|out/report.html]]");
        suite.Descendants("property").Select(p => p.Attribute("name")!.Value).ShouldBe(["mode", "desktop", "product", "verdict"]);
    }

    [Fact]
    public void Render_AnyText_IsWellFormed() => Gen.String.Array[4].Sample(texts =>
    {
        var xml = JUnitReport.Render([Run(Verdict.Failed, Step(1, Verdict.Failed, texts[0], texts[1])) with
        {
            SourceFile = texts[2],
            Properties = new Dictionary<string, string> { ["fact"] = texts[3] },
        }]);

        Parse(xml).Descendants("testcase").Count().ShouldBe(1);
    });

    [Fact]
    public void Render_CharactersThatXmlCannotHold_AreWrittenAsNumbers()
    {
        var xml = JUnitReport.Render([Run(Verdict.Failed, Step(1, Verdict.Failed, "bell \u0007 half \ud83d whole 🎉 ]]>", "a<b"))]);

        Parse(xml).Descendants("testcase").Single().Attribute("name")!.Value.ShouldBe("001 bell \\u0007 half \\ud83d whole 🎉 ]]>");
        xml.ShouldStartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    }

    [Fact]
    public void Render_RunWithoutSteps_IsAnError()
    {
        var suite = Parse(JUnitReport.Render([Run(Verdict.Passed)])).Element("testsuite")!;

        suite.Attribute("errors")!.Value.ShouldBe("1");
        suite.Descendants("error").Single().Attribute("message")!.Value.ShouldContain("no steps");
    }

    [Fact]
    public void Render_RunFailsThoughItsStepsPassed_GetsACaseOfItsOwn()
    {
        var suite = Parse(JUnitReport.Render([Run(Verdict.Failed, Step(1, Verdict.Passed, "ok", null)) with { SourceFile = "a.yaml" }])).Element("testsuite")!;

        suite.Attribute("tests")!.Value.ShouldBe("2");
        suite.Attribute("failures")!.Value.ShouldBe("1");
        suite.Attribute("file")!.Value.ShouldBe("a.yaml");
    }

    [Theory]
    [InlineData(Verdict.Passed, null)]
    [InlineData(Verdict.Failed, "failure")]
    [InlineData(Verdict.Unverified, "failure")]
    [InlineData(Verdict.Error, "error")]
    [InlineData(Verdict.Stopped, "error")]
    [InlineData(Verdict.NotRun, "skipped")]
    public void Render_EachVerdict_HasItsOutcome(Verdict verdict, string? outcome)
    {
        var cases = Parse(JUnitReport.Render([Run(verdict, Step(1, verdict, "step", "why"))])).Descendants("testcase").First();

        cases.Elements().Select(e => e.Name.LocalName).ShouldBe(outcome is null ? [] : [outcome]);
    }

    [Fact]
    public async Task Of_TraceCutOff_IsAnErrorWhateverItsStepsSay()
    {
        using var folder = new TemporaryFolder();
        var trace = await ReportSample.WriteAsync(folder.Of("trace"), steps: 2, isComplete: false);

        var run = JUnitRun.Of(trace);

        run.Result.Verdict.ShouldBe(Verdict.Error);
        Parse(JUnitReport.Render([run])).Descendants("error").Single().Attribute("message")!.Value.ShouldContain("cut off");
    }

    private static JUnitRun Run(Verdict verdict, params StepResult[] steps) =>
        new() { Result = new RunResult { Name = "run", Verdict = verdict, Steps = steps, Elapsed = TimeSpan.FromSeconds(1.5) } };

    private static StepResult Step(int number, Verdict verdict, string title, string? message) =>
        new() { Step = number, Title = title, Verdict = verdict, Message = message };

    private static XElement Parse(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { CheckCharacters = true });
        return XElement.Load(reader);
    }
}
