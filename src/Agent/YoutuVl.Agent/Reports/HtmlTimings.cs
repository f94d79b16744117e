using System.Globalization;
using YoutuVl.Actuators.Results;

namespace YoutuVl.Agent.Reports;

/// <summary>The stages of an action as a bar.</summary>
internal static class HtmlTimings
{
    /// <summary>Writes it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="timings">The timings.</param>
    public static void Write(HtmlWriter html, ActionTimings timings)
    {
        (string Name, TimeSpan Length)[] stages =
        [
            ("resolve", timings.Resolve),
            ("actionable", timings.Actionable),
            ("perform", timings.Perform),
            ("settle", timings.Settle),
            ("verify", timings.Verify),
        ];
        var told = stages.Where(s => s.Length > TimeSpan.Zero).ToArray();
        if (told.Length == 0)
        {
            return;
        }

        html.Block("div", "timings", () =>
        {
            html.Element("div", [("class", "bar"), ("aria-hidden", "true")], () =>
            {
                foreach (var (name, length) in told)
                {
                    var share = length.TotalMilliseconds.ToString("0.###", CultureInfo.InvariantCulture);
                    html.Element("span", [("class", name), ("style", $"flex-grow:{share}"), ("title", $"{name} {ReportWords.Of(length)}")], () => { });
                }
            });
            html.Block("p", "legend", () =>
            {
                foreach (var (name, length) in told)
                {
                    html.Block("span", null, () => html.Element("i", [("class", name)], () => { }).Write($"{name} {ReportWords.Of(length)}"));
                }

                html.Text("span", "sum", $"total {ReportWords.Of(timings.Total)}");
            });
        });
    }
}
