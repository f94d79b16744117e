using System.Globalization;
using Spectre.Console;
using YoutuVl.Inference.Parity;

namespace YoutuVl.Agent.Cli.Output.Models;

/// <summary>Comparisons with golden vectors on the console: one row for each.</summary>
internal static class ModelParityTable
{
    /// <summary>Prints the rows and the verdict.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="document">The comparisons.</param>
    public static void Write(IAnsiConsole console, ModelParityDocument document)
    {
        var table = new Table().RoundedBorder().AddColumn("Check");
        table.AddColumn(new TableColumn("Measured").RightAligned());
        table.AddColumn(new TableColumn("Tolerance").RightAligned());
        table.AddColumn("Verdict");
        foreach (var check in document.Checks)
        {
            table.AddRow(new Text(check.Name), new Text(Number(check.Measured)), new Text(Tolerance(check)), new Markup(check.Passed ? "[green]passed[/]" : "[red]failed[/]"));
        }

        console.Write(table);
        console.Plain($"{document.Precision}: {document.Checks.Count(check => check.Passed)} of {document.Checks.Count} checks passed, {document.Golden}");
    }

    private static string Tolerance(ParityCheck check) => (check.Rule, check.Limit) switch
    {
        (ParityRule.AtMost, 0) => "exact",
        (ParityRule.AtMost, _) => "at most " + Number(check.Limit),
        _ => "at least " + Number(check.Limit),
    };

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
