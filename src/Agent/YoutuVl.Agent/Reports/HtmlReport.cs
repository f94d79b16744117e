using System.Text;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Images;

namespace YoutuVl.Agent.Reports;

/// <summary>
/// Makes one self-contained HTML file of a trace, complete or cut off: a timeline, and for each step its pictures with what was acted on,
/// the decision, the action, how the target was found, the effect with its evidence, and the timings. It loads nothing from elsewhere, works
/// without scripts and from a file, and escapes every text of the trace. Thread-safe.
/// </summary>
public static class HtmlReport
{
    /// <summary>Makes the report.</summary>
    /// <param name="trace">The trace.</param>
    /// <returns>The HTML page.</returns>
    public static string Render(RecordedTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var run = ReportRun.Of(trace);
        var html = new HtmlWriter();
        var pictures = ReportPictures.Load(trace, new PreviewOptions());
        html.Own("<!DOCTYPE html>\n");
        html.Element("html", [("lang", "en")], () =>
        {
            html.Block("head", null, () => WriteHead(html, run));
            html.Block("body", null, () => WriteBody(html, run, pictures));
        });
        return html.ToString();
    }

    /// <summary>Makes the report and writes it to a file, whole or not at all.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="TraceException">The file cannot be written.</exception>
    public static async Task WriteAsync(RecordedTrace trace, string path, CancellationToken cancellationToken) =>
        await ReportFile.WriteAsync(path, Render(trace), cancellationToken).ConfigureAwait(false);

    private static void WriteHead(HtmlWriter html, ReportRun run)
    {
        html.Empty("meta", ("charset", "utf-8"));
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));

        // Belt and braces: even a text that escaped its escaping could load and send nothing.
        html.Empty(
            "meta",
            ("http-equiv", "Content-Security-Policy"),
            ("content", "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"));
        html.Text("title", null, $"{ReportWords.Of(run.Verdict)}: {run.Name}");
        html.Own($"<style>\n{Asset("report.css")}</style>\n");
    }

    private static void WriteBody(HtmlWriter html, ReportRun run, ReportPictures pictures)
    {
        html.Element("a", [("class", "skip"), ("href", "#steps")], () => html.Write("Skip to the steps"));
        HtmlSummary.Write(html, run);
        html.Block("div", "columns", () =>
        {
            HtmlTimeline.WriteIndex(html, run);
            html.Element("main", [("id", "steps")], () =>
            {
                foreach (var step in run.Steps)
                {
                    new HtmlStep(html, pictures, step).Write();
                }

                WriteEnd(html, run);
            });
        });
        pictures.WriteTo(html);
        html.Own($"<script>\n{Asset("report.js")}</script>\n");
    }

    private static void WriteEnd(HtmlWriter html, ReportRun run)
    {
        if (run.Missing > 0)
        {
            html.Text("p", "note idle", $"{ReportWords.Count(run.Missing, "planned step")} never began.");
        }

        if (run.Steps.Count == 0)
        {
            html.Text("p", "note warn", "The trace tells of no step.");
        }
    }

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream($"YoutuVl.Agent.Reports.Assets.{name}")
            ?? throw new InvalidOperationException($"The library was built without its resource {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
