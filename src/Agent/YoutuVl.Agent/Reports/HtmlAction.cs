using System.Globalization;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Agent.Reports;

/// <summary>One action on the page.</summary>
/// <param name="html">Where to.</param>
/// <param name="pictures">The pictures of the page.</param>
/// <param name="action">The action.</param>
internal sealed class HtmlAction(HtmlWriter html, ReportPictures pictures, ActionCompleted action)
{
    private readonly ActionResult _result = action.Result;

    /// <summary>Writes it.</summary>
    public void Write() => html.Block("article", "action", () =>
    {
        html.Block("div", "verdicts", () =>
        {
            html.Text("code", "verb", _result.Verb);
            html.Text("span", $"badge {ReportWords.ToneOf(_result.Effect)}", ReportWords.Of(_result.Effect));
            html.Text("span", "chip", ReportWords.Of(_result.Route));
        });
        if (_result.Refusal is { } refusal)
        {
            html.Block("p", "note bad", () => html.Text("code", null, RefusalText.Of(refusal.Code)).Write(" ").Write(refusal.Message));
        }

        WriteEvidence();
        WriteFrames();
        html.Block("dl", "facts", WriteResolution);
        HtmlTimings.Write(html, _result.Timings);
        WriteDetails("Action as JSON", ActionJson.Of(action), null);
        WriteDetails("Elements before", action.Elements, "elements");
    });

    private void WriteEvidence()
    {
        if (_result.Evidence.Count == 0)
        {
            return;
        }

        html.Block("ul", $"evidence {ReportWords.ToneOf(_result.Effect)}", () =>
        {
            foreach (var line in _result.Evidence)
            {
                html.Text("li", null, line);
            }
        });
    }

    private void WriteFrames()
    {
        if (action.Before is null && action.After is null)
        {
            return;
        }

        html.Block("div", "frames", () =>
        {
            if (action.Before is { } before)
            {
                WriteFrame(before, action.After?.Hash == before.Hash ? "Before and after: no pixel differs" : "Before", marked: true);
            }

            if (action.After is { } after && after.Hash != action.Before?.Hash)
            {
                WriteFrame(after, "After", marked: action.Before is null);
            }
        });
    }

    private void WriteFrame(FrameReference frame, string caption, bool marked) => html.Block("figure", null, () =>
    {
        if (pictures.IdOf(frame) is { } id)
        {
            (string, string?)[] attributes =
                [("viewBox", Numbers(0, 0, frame.Width, frame.Height)), ("role", "img"), ("aria-label", $"The screen: {caption}")];
            html.Element("svg", attributes, () =>
            {
                html.Empty("use", ("href", $"#{id}"));
                if (marked)
                {
                    WriteMarks(frame);
                }
            });
        }
        else
        {
            html.Text("p", "missing", "The picture is missing.");
        }

        html.Text("figcaption", null, caption);
    });

    private void WriteMarks(FrameReference frame) => html.Element("g", [("class", "marks")], () =>
    {
        if (_result.Resolution?.Element?.Bounds is { IsEmpty: false } bounds)
        {
            (string, string?)[] box =
            [
                ("x", Number(bounds.X - frame.ScreenX - 2)), ("y", Number(bounds.Y - frame.ScreenY - 2)),
                ("width", Number(bounds.Width + 4)), ("height", Number(bounds.Height + 4)), ("rx", "3"),
            ];
            html.Empty("rect", [.. box, ("class", "halo")]);
            html.Empty("rect", [.. box, ("class", "box")]);
        }

        if (_result.Resolution?.Point is { } point)
        {
            var (x, y) = (Number(point.X - frame.ScreenX), Number(point.Y - frame.ScreenY));
            html.Empty("circle", ("cx", x), ("cy", y), ("r", "9"), ("class", "halo"));
            html.Empty("circle", ("cx", x), ("cy", y), ("r", "9"), ("class", "point"));
            html.Empty("circle", ("cx", x), ("cy", y), ("r", "2.5"), ("class", "hit"));
        }
    });

    private void WriteResolution()
    {
        HtmlFact.Write(html, "Expected", action.Action.Expect?.ToString());
        if (_result.Resolution is { } resolution)
        {
            HtmlFact.Write(html, "Found by", resolution.StrategyIndex == 0
                ? resolution.Strategy
                : string.Create(CultureInfo.InvariantCulture, $"{resolution.Strategy} (way {resolution.StrategyIndex + 1}: better ways no longer match)"));
            HtmlFact.Write(html, "Element", Describe(resolution.Element));
            HtmlFact.Write(html, "Point", resolution.Point?.ToString());
            HtmlFact.Write(html, "Matches", resolution.Matches == 1 ? null : Number(resolution.Matches));
            HtmlFact.Write(html, "Also matching", string.Join(" · ", resolution.Alternatives));
        }

        HtmlFact.Write(html, "Text read", _result.Text);
    }

    private void WriteDetails(string summary, string? text, string? css)
    {
        if (!string.IsNullOrEmpty(text))
        {
            html.Block("details", css, () => html.Text("summary", null, summary).Text("pre", null, text));
        }
    }

    private static string? Describe(ScreenElement? element) =>
        element is null ? null : $"{element}, {element.Application}{(element.Bounds is { } bounds ? $", {bounds}" : string.Empty)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Numbers(params int[] numbers) => string.Join(' ', numbers.Select(Number));
}
