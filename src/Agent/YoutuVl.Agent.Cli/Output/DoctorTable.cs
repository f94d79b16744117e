using Spectre.Console;
using YoutuVl.Actuators.Linux.Diagnostics;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>The findings of an examination on the console.</summary>
internal static class DoctorTable
{
    /// <summary>Prints the findings, then what follows from them.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="report">The findings.</param>
    public static void Write(IAnsiConsole console, DiagnosticReport report)
    {
        var table = new Table().RoundedBorder();
        table.AddColumn("Status");
        table.AddColumn("What");
        table.AddColumn("Finding");
        foreach (var check in report.Checks)
        {
            var remedy = check.Remedy is null ? string.Empty : $"\n[bold]To do:[/] {Markup.Escape(check.Remedy)}";
            table.AddRow(new Markup(Styled(check.Status)), new Text(check.Title), new Markup(Markup.Escape(check.Detail) + remedy));
        }

        console.Write(table);
        console.MarkupLine($"This desktop: {Answer(report.CanActHere)}. A virtual desktop (--virtual-desktop 1280x800): {Answer(report.CanActOnVirtualDesktop)}.");
    }

    private static string Answer(bool works) => works ? "[green]works[/]" : "[red]does not work[/]";

    private static string Styled(DiagnosticStatus status) => status switch
    {
        DiagnosticStatus.Ok => "[green]ok[/]",
        DiagnosticStatus.Warning => "[yellow]warning[/]",
        DiagnosticStatus.Missing => "[red]missing[/]",
        _ => "[grey]does not apply[/]",
    };
}
