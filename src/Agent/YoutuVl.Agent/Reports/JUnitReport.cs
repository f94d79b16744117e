using System.Globalization;
using System.Text;
using System.Xml;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Reports;

/// <summary>
/// Writes runs as JUnit XML in the common form of Jenkins, GitLab and GitHub's test reporters: a suite for each run, a case for each of its
/// steps. A step that failed or could not be verified is a failure, one that could not be tried or was stopped an error, one that was not
/// reached is skipped. A run that did not pass although none of its steps says why, or that has no steps, gets a case of its own.
/// Thread-safe.
/// </summary>
public static class JUnitReport
{
    /// <summary>Makes the report.</summary>
    /// <param name="runs">The runs.</param>
    /// <returns>The XML document.</returns>
    public static string Render(IReadOnlyList<JUnitRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            List<(JUnitRun Run, IReadOnlyList<StepResult> Cases)> suites = [.. runs.Select(r => (r, CasesOf(r.Result)))];
            xml.WriteStartElement("testsuites");
            xml.Attribute("name", "youtuvl");
            WriteCounts(xml, [.. suites.SelectMany(s => s.Cases)], suites.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Run.Result.Elapsed));
            foreach (var (run, cases) in suites)
            {
                WriteSuite(xml, run, cases);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    /// <summary>Makes the report and writes it to a file, whole or not at all.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="TraceException">The file cannot be written.</exception>
    public static async Task WriteAsync(IReadOnlyList<JUnitRun> runs, string path, CancellationToken cancellationToken) =>
        await ReportFile.WriteAsync(path, Render(runs), cancellationToken).ConfigureAwait(false);

    private static IReadOnlyList<StepResult> CasesOf(RunResult result)
    {
        var isExplained = result.Steps.Any(s => s.Verdict is not (Verdict.Passed or Verdict.NotRun));
        if (result.Steps.Count > 0 && (result.Verdict == Verdict.Passed || isExplained))
        {
            return result.Steps;
        }

        var verdict = result.Verdict is Verdict.Passed or Verdict.NotRun ? Verdict.Error : result.Verdict;
        var message = result.Message ?? (result.Steps.Count == 0 ? "The run has no steps, which is never a pass." : "The run did not pass.");
        return [.. result.Steps, new StepResult { Step = result.Steps.Count + 1, Title = "the run as a whole", Verdict = verdict, Message = message }];
    }

    private static void WriteSuite(XmlWriter xml, JUnitRun run, IReadOnlyList<StepResult> cases)
    {
        xml.WriteStartElement("testsuite");
        xml.Attribute("name", run.Result.Name);
        WriteCounts(xml, cases, run.Result.Elapsed);
        if (run.StartedAt is { } start)
        {
            xml.Attribute("timestamp", start.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        }

        if (run.SourceFile is { } file)
        {
            xml.Attribute("file", file);
        }

        WriteProperties(xml, run);
        foreach (var step in cases)
        {
            WriteCase(xml, run, step);
        }

        WriteSuiteOutput(xml, run);
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, JUnitRun run)
    {
        xml.WriteStartElement("properties");
        foreach (var (name, value) in run.Properties.Append(new("verdict", run.Result.Verdict.ToString())))
        {
            xml.WriteStartElement("property");
            xml.Attribute("name", name);
            xml.Attribute("value", value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<StepResult> cases, TimeSpan elapsed)
    {
        xml.Attribute("tests", Number(cases.Count));
        xml.Attribute("failures", Number(cases.Count(c => OutcomeOf(c.Verdict) == "failure")));
        xml.Attribute("errors", Number(cases.Count(c => OutcomeOf(c.Verdict) == "error")));
        xml.Attribute("skipped", Number(cases.Count(c => OutcomeOf(c.Verdict) == "skipped")));
        xml.Attribute("time", Seconds(elapsed));
    }

    private static void WriteCase(XmlWriter xml, JUnitRun run, StepResult step)
    {
        xml.WriteStartElement("testcase");
        xml.Attribute("name", string.Create(CultureInfo.InvariantCulture, $"{step.Step:000} {step.Title}"));
        xml.Attribute("classname", run.Result.Name);
        xml.Attribute("time", Seconds(step.Elapsed));
        if (OutcomeOf(step.Verdict) is { } outcome)
        {
            xml.WriteStartElement(outcome);
            xml.Attribute("message", step.Message ?? step.Verdict.ToString());
            if (outcome != "skipped")
            {
                xml.Attribute("type", step.Verdict.ToString());
                xml.Text(Reasons(step));
            }

            xml.WriteEndElement();
        }

        if (step.Actions.Count > 0)
        {
            xml.WriteStartElement("system-out");
            xml.Text(string.Join('\n', step.Actions.Select(Line)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteSuiteOutput(XmlWriter xml, JUnitRun run)
    {
        if (run.Attachments.Count > 0)
        {
            xml.WriteStartElement("system-out");
            xml.Text(string.Join('\n', run.Attachments.Select(a => $"[[ATTACHMENT|{a}]]")));
            xml.WriteEndElement();
        }
    }

    private static string? OutcomeOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => null,
        Verdict.NotRun => "skipped",
        Verdict.Error or Verdict.Stopped => "error",
        _ => "failure",
    };

    private static string Reasons(StepResult step)
    {
        var text = new StringBuilder(step.Message).Append('\n');
        foreach (var action in step.Actions.Where(a => !a.IsConfirmed))
        {
            text.Append(Line(action)).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(ActionResult action)
    {
        var evidence = string.Join("; ", action.Evidence);
        var refusal = action.Refusal is { } refused ? $" [{RefusalText.Of(refused.Code)}] {refused.Message}" : string.Empty;
        return $"{action.Verb}: {ReportWords.Of(action.Effect)}, {ReportWords.Of(action.Route)}, {ReportWords.Of(action.Timings.Total)}{refusal} {evidence}".TrimEnd();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
