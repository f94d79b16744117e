using System.Globalization;
using Spectre.Console;
using YoutuVl.Agent.Cli.Composition.Models;

namespace YoutuVl.Agent.Cli.Output.Models;

/// <summary>Measured figures on the console.</summary>
internal static class ModelBenchTable
{
    /// <summary>Prints the figures and the memory.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="document">The figures.</param>
    public static void Write(IAnsiConsole console, ModelBenchDocument document)
    {
        console.Plain(string.Create(CultureInfo.InvariantCulture, $"{document.Folder}, {document.Precision}, {document.Threads} threads, loaded in {document.LoadSeconds:0.00} s"));
        var table = new Table().RoundedBorder().AddColumn("What");
        foreach (var title in new[] { "Median", "Best", "Unit", "CPU seconds", "Runs" })
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        foreach (var figure in document.Figures)
        {
            table.AddRow(Row(figure));
        }

        console.Write(table);
        var anonymous = document.AnonymousBytes is { } bytes ? $", {Amounts.Bytes(bytes)} of anonymous memory" : string.Empty;
        console.Plain($"{Amounts.Bytes(document.PeakBytes)} resident at the most, mapped weights included{anonymous}");
    }

    private static string[] Row(BenchFigure figure) =>
    [
        figure.Name, Number(figure.Median), Number(figure.Best), figure.Unit, Number(figure.CpuSeconds), figure.Runs.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
