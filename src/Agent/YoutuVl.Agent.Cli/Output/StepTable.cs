using System.Globalization;
using Spectre.Console;
using YoutuVl.Actuators.Results;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>The table of a run's steps on the console.</summary>
internal static class StepTable
{
    /// <summary>Prints the table and the verdict.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="result">The run.</param>
    public static void Write(IAnsiConsole console, RunResult result)
    {
        var table = new Table().RoundedBorder();
        table.AddColumn(new TableColumn("#").RightAligned());
        table.AddColumn("Step");
        table.AddColumn("Verdict");
        table.AddColumn("Route");
        table.AddColumn("Effect");
        table.AddColumn(new TableColumn("ms").RightAligned());
        foreach (var step in result.Steps)
        {
            table.AddRow(
                new Text(step.Step.ToString(CultureInfo.InvariantCulture)),
                new Text(step.Title),
                new Markup(Styled(step.Verdict)),
                new Text(Joined(step, a => a.Route.ToString())),
                new Text(Joined(step, a => a.Effect.ToString())),
                new Text(step.Elapsed.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)));
        }

        console.Write(table);
        foreach (var step in result.Steps.Where(s => s.Message is not null && s.Verdict != Verdict.NotRun))
        {
            console.Plain($"Step {step.Step}: {step.Message}");
        }

        console.Markup(Styled(result.Verdict));
        console.Plain(string.Create(CultureInfo.InvariantCulture, $" {result.Name} in {result.Elapsed.TotalSeconds:0.00} s"));
        if (result.Message is not null && result.Steps.All(s => s.Message != result.Message))
        {
            console.Plain(result.Message);
        }
    }

    /// <summary>Colours a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>Console markup.</returns>
    public static string Styled(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "[green]passed[/]",
        Verdict.NotRun => "[grey]not run[/]",
        Verdict.Unverified => "[yellow]unverified[/]",
        _ => $"[red]{verdict.ToString().ToLowerInvariant()}[/]",
    };

    private static string Joined(StepResult step, Func<ActionResult, string> part) =>
        string.Join(", ", step.Actions.Select(part).Distinct(StringComparer.Ordinal));
}
