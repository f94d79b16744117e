using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Reports;
using YoutuVl.Agent.Tests.Tracing;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Tests.Reports;

public sealed partial class HtmlReportTests(ReportFixture sample) : IClassFixture<ReportFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Render_WholeRun_HoldsEveryStepWithItsFacts()
    {
        var html = sample.Html;

        for (var step = 1; step <= 7; step++)
        {
            html.ShouldContain($"id=\"step-{step}\"");
            html.ShouldContain($"href=\"#step-{step}\"");
        }

        html.ShouldContain("✕ Failed");
        html.ShouldContain("scenarios/write-and-save.yaml:7");
        html.ShouldContain("ambiguous_target");
        html.ShouldContain("way 2: better ways no longer match");
        html.ShouldContain("button &quot;Save&quot; of &quot;Save As&quot;");
        html.ShouldContain("漢字 🎉");
        html.ShouldContain("linux-x11 :99, virtual");
        html.ShouldContain("Not reached.");
    }

    [Fact]
    public void Render_HostileNames_NothingOfThemIsMarkup()
    {
        var html = sample.Html;

        Tags().Matches(html).Count(m => m.Value == "<script").ShouldBe(1);
        html.ShouldNotContain("<img");
        html.ShouldNotContain("\u202E");
        html.ShouldNotContain("\u0007");
        html.ShouldContain("&lt;script&gt;alert(&#39;pwned&#39;)&lt;/script&gt;");
    }

    [Fact]
    public void Render_WholeRun_LoadsNothingFromElsewhere()
    {
        var html = sample.Html;

        References().Matches(html).Select(m => m.Groups[1].Value)
            .ShouldAllBe(r => r.StartsWith('#') || r.StartsWith("data:image/webp;base64,", StringComparison.Ordinal));
        html.ShouldNotContain("@import");
        html.ShouldContain("Content-Security-Policy");
    }

    [Fact]
    public void Render_PictureSeenTwice_IsEmbeddedOnce()
    {
        var html = sample.Html;

        var distinct = sample.Trace.Events.OfType<ActionCompleted>().SelectMany(a => new[] { a.Before, a.After }).OfType<FrameReference>().DistinctBy(f => f.Hash).Count();
        Tags().Matches(html).Count(m => m.Value == "<image").ShouldBe(distinct);
        Tags().Matches(html).Count(m => m.Value == "<use").ShouldBeGreaterThan(distinct);
    }

    [Fact]
    public void Render_ElementActedOn_IsMarkedInThePicture()
    {
        var html = sample.Html;

        html.ShouldContain("<rect x=\"438\" y=\"298\" width=\"124\" height=\"40\" rx=\"3\" class=\"box\"/>");
        html.ShouldContain("<circle cx=\"500\" cy=\"318\" r=\"2.5\" class=\"hit\"/>");
    }

    [Fact]
    public async Task Render_TraceCutOffInTheMiddleOfALine_SaysSoAndShowsTheRest()
    {
        using var folder = new TemporaryFolder();
        await ReportSample.WriteAsync(folder.Of("trace"), steps: 2, isComplete: false);
        var file = Path.Combine(folder.Of("trace"), TraceFormat.EventsFile);
        var text = await File.ReadAllTextAsync(file, Token);
        await File.WriteAllTextAsync(file, text[..^60], Token);

        var html = HtmlReport.Render(await TraceReader.ReadAsync(folder.Of("trace"), Token));

        html.ShouldContain("The run was cut off in or after step 2");
        html.ShouldContain("! Cut off");
        html.ShouldContain("id=\"step-2\"");
        html.ShouldContain("1 planned step never began.");
    }

    [Fact]
    public async Task Render_PictureMissingOrDamaged_SaysSoInItsPlace()
    {
        using var folder = new TemporaryFolder();
        var trace = await ReportSample.WriteAsync(folder.Of("trace"), steps: 1);
        string[] pictures = [.. Directory.GetFiles(Path.Combine(trace.Folder, TraceFormat.FramesFolder)).Order()];
        File.Delete(pictures[0]);
        await File.WriteAllBytesAsync(pictures[1], [1, 2, 3], Token);

        HtmlReport.Render(trace).ShouldContain("The picture is missing.");
    }

    [Fact]
    public void Render_TraceWithoutAnyEvent_IsStillAPage()
    {
        var html = HtmlReport.Render(new RecordedTrace { Folder = Path.GetTempPath(), Events = [], IsCutOff = true });

        html.ShouldContain("The run was cut off before its first step");
        html.ShouldEndWith("</html>\n");
    }

    [Fact]
    public void Render_WholeRun_FiftyStepsLikeItsOwnWouldStayBelowFifteenMegabytes() =>
        (sample.Html.Length / 7 * 50).ShouldBeLessThan(15_000_000);

    [Fact]
    public async Task WriteAsync_FolderThatCannotBeMade_TellsWhich()
    {
        using var folder = new TemporaryFolder();
        var trace = new RecordedTrace { Folder = folder.Path, Events = [], IsCutOff = true };
        await File.WriteAllTextAsync(folder.Of("file"), "x", Token);

        var error = await Should.ThrowAsync<TraceException>(() => HtmlReport.WriteAsync(trace, folder.Of("file/report.html"), Token));
        error.Message.ShouldContain("report.html");

        await HtmlReport.WriteAsync(trace, folder.Of("new/report.html"), Token);
        Directory.GetFiles(folder.Of("new")).ShouldBe([folder.Of("new/report.html")]);
    }

    [GeneratedRegex("<[a-z]+")]
    private static partial Regex Tags();

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex References();
}
