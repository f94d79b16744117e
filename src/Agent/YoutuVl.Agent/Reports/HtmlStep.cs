using System.Globalization;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Reports;

/// <summary>One step on the page.</summary>
/// <param name="html">Where to.</param>
/// <param name="pictures">The pictures of the page.</param>
/// <param name="step">The step.</param>
internal sealed class HtmlStep(HtmlWriter html, ReportPictures pictures, ReportStep step)
{
    /// <summary>Writes it.</summary>
    public void Write()
    {
        var anchor = HtmlTimeline.AnchorOf(step);
        (string, string?)[] attributes =
            [("class", $"step {ReportWords.ToneOf(step.Verdict)}"), ("id", anchor), ("tabindex", "-1"), ("aria-labelledby", $"{anchor}-title")];
        html.Element("section", attributes, () =>
        {
            WriteHead(anchor);
            WriteReasons();
            foreach (var action in step.Actions)
            {
                new HtmlAction(html, pictures, action).Write();
            }

            if (step.Actions.Count == 0)
            {
                html.Text("p", "quiet", step.Verdict == Verdict.NotRun ? "Not reached." : "No action was carried out.");
            }
        });
    }

    private void WriteHead(string anchor) => html.Block("div", "head", () =>
    {
        html.Text("span", "number", step.Number.ToString(CultureInfo.InvariantCulture));
        html.Element("h2", [("id", $"{anchor}-title")], () => html.Write(step.Title));
        html.Text("span", $"badge {ReportWords.ToneOf(step.Verdict)}", $"{ReportWords.SignOf(step.Verdict)} {ReportWords.Of(step.Verdict)}");
        if (step.Verdict != Verdict.NotRun)
        {
            html.Text("span", "time", ReportWords.Of(step.Elapsed));
        }
    });

    private void WriteReasons()
    {
        if (step.End?.Message is { } message)
        {
            html.Text("p", $"note {ReportWords.ToneOf(step.Verdict)}", message);
        }

        html.Block("dl", "facts", () =>
        {
            HtmlFact.Write(html, "From", step.Start?.Source);
            HtmlFact.Write(html, "Decision", step.Start?.Decision);
            foreach (var remark in step.Remarks)
            {
                HtmlFact.Write(html, char.ToUpperInvariant(remark.Kind.FirstOrDefault('r')) + remark.Kind[Math.Min(1, remark.Kind.Length)..], remark.Text);
            }
        });
    }
}
