using System.Globalization;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Reports;

/// <summary>The head of the page: verdict, totals, environment, and the run as one strip.</summary>
internal static class HtmlSummary
{
    /// <summary>Writes it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="run">The run.</param>
    public static void Write(HtmlWriter html, ReportRun run) => html.Block("header", null, () =>
    {
        html.Block("div", "title", () =>
        {
            html.Text("span", $"badge large {ReportWords.ToneOf(run.Verdict)}", $"{ReportWords.SignOf(run.Verdict)} {ReportWords.Of(run.Verdict)}");
            html.Text("h1", null, run.Name);
        });
        WriteMessages(html, run);
        html.Block("dl", "totals", () => WriteTotals(html, run));
        HtmlTimeline.WriteStrip(html, run);
        html.Block("dl", "facts", () => WriteFacts(html, run));
    });

    private static void WriteMessages(HtmlWriter html, ReportRun run)
    {
        if (run.Trace.IsCutOff)
        {
            var where = run.Steps.Count == 0 ? "before its first step" : string.Create(CultureInfo.InvariantCulture, $"in or after step {run.Steps[^1].Number}");
            html.Text("p", "note warn", $"The run was cut off {where}: its trace has no end. What follows is everything that was written until then.");
        }

        if (run.Trace.End?.Message is { } message)
        {
            html.Text("p", $"note {ReportWords.ToneOf(run.Verdict)}", message);
        }

        foreach (var remark in run.Remarks)
        {
            html.Text("p", "note idle", $"{remark.Kind}: {remark.Text}");
        }
    }

    private static void WriteTotals(HtmlWriter html, ReportRun run)
    {
        List<ActionResult> results = [.. run.Steps.SelectMany(s => s.Actions).Select(a => a.Result)];
        var passed = run.Steps.Count(s => s.Verdict == Verdict.Passed);
        var planned = run.Trace.Start?.PlannedSteps ?? run.Steps.Count;
        Total(html, string.Create(CultureInfo.InvariantCulture, $"{passed} / {Math.Max(planned, run.Steps.Count)}"), "steps passed");
        Total(html, string.Create(CultureInfo.InvariantCulture, $"{results.Count(r => r.IsConfirmed)} / {results.Count}"), "effects confirmed");
        Total(html, ReportWords.Of(run.Elapsed), "in total");
        if (results.Count > 0)
        {
            var ordered = results.Select(r => r.Timings.Total).Order().ToArray();
            Total(html, ReportWords.Of(ordered[ordered.Length / 2]), "median action");
        }

        foreach (var route in results.Where(r => r.Route != ActionRoute.None).GroupBy(r => r.Route).OrderByDescending(g => g.Count()))
        {
            Total(html, route.Count().ToString(CultureInfo.InvariantCulture), ReportWords.Of(route.Key));
        }
    }

    private static void Total(HtmlWriter html, string number, string what) => html.Block("div", null, () =>
    {
        html.Text("dd", null, number);
        html.Text("dt", null, what);
    });

    private static void WriteFacts(HtmlWriter html, ReportRun run)
    {
        if (run.Trace.Start is not { } start)
        {
            return;
        }

        HtmlFact.Write(html, "Plan", start.Mode);
        HtmlFact.Write(html, "Source", start.SourceFile);
        HtmlFact.Write(html, "Started", start.At.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture));
        HtmlFact.Write(html, "Desktop", $"{start.Desktop.Platform} {start.Desktop.Name}{(start.Desktop.IsVirtual ? ", virtual" : string.Empty)}");
        HtmlFact.Write(html, "Product", start.ProductVersion);
    }
}
