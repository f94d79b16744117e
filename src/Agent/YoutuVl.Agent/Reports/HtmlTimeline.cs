using System.Globalization;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Reports;

/// <summary>The steps at a glance: as a strip whose parts are as long as they took, and as a list beside the steps.</summary>
internal static class HtmlTimeline
{
    /// <summary>Writes the strip.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="run">The run.</param>
    public static void WriteStrip(HtmlWriter html, ReportRun run) => html.Element("div", [("class", "strip"), ("aria-hidden", "true")], () =>
    {
        foreach (var step in run.Steps)
        {
            var share = Math.Max(1, step.Elapsed.TotalMilliseconds).ToString("0.0", CultureInfo.InvariantCulture);
            html.Element(
                "a",
                [
                    ("class", ReportWords.ToneOf(step.Verdict)),
                    ("href", $"#{AnchorOf(step)}"),
                    ("tabindex", "-1"),
                    ("style", $"flex-grow:{share}"),
                    ("title", $"{step.Number}. {step.Title}: {ReportWords.Of(step.Verdict)}, {ReportWords.Of(step.Elapsed)}"),
                ],
                () => html.Write(step.Number.ToString(CultureInfo.InvariantCulture)));
        }
    });

    /// <summary>Writes the list.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="run">The run.</param>
    public static void WriteIndex(HtmlWriter html, ReportRun run) => html.Element("nav", [("aria-label", "Steps")], () =>
    {
        html.Block("ol", null, () =>
        {
            var longest = Math.Max(1, run.Steps.Select(s => s.Elapsed.TotalMilliseconds).DefaultIfEmpty().Max());
            foreach (var step in run.Steps)
            {
                var width = (100 * step.Elapsed.TotalMilliseconds / longest).ToString("0.#", CultureInfo.InvariantCulture);
                html.Block("li", null, () => html.Element("a", [("href", $"#{AnchorOf(step)}")], () =>
                {
                    html.Element(
                        "span",
                        [("class", $"dot {ReportWords.ToneOf(step.Verdict)}"), ("title", ReportWords.Of(step.Verdict))],
                        () => html.Write(ReportWords.SignOf(step.Verdict)));
                    html.Text("span", "name", $"{step.Number}. {step.Title}");
                    html.Text("span", "time", step.Verdict == Verdict.NotRun ? string.Empty : ReportWords.Of(step.Elapsed));
                    html.Element("span", [("class", "length"), ("style", $"width:{width}%")], () => { });
                }));
            }
        });
        html.Block("p", "keys", () => html.Own("<kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>b</kbd> boxes · <kbd>e</kbd> element lists"));
    });

    /// <summary>Names a step's place on the page.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The anchor.</returns>
    public static string AnchorOf(ReportStep step) => string.Create(CultureInfo.InvariantCulture, $"step-{step.Number}");
}
