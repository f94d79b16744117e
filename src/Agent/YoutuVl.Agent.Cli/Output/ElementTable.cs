using Spectre.Console;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Observing;
using YoutuVl.Perception.Overlay;
using YoutuVl.Perception.Text;

namespace YoutuVl.Agent.Cli.Output;

/// <summary>The table of the elements that can be acted on, by window, on the console.</summary>
internal static class ElementTable
{
    private const int MaxNameLength = 60;

    /// <summary>Prints the windows and the marked elements.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="observation">What was observed.</param>
    /// <param name="marks">The numbers of its overlay.</param>
    public static void Write(IAnsiConsole console, Observation observation, MarkSet marks)
    {
        foreach (var window in observation.Windows.Reverse())
        {
            console.Plain($"{(window.IsActive ? "*" : " ")} {window.Application}: {ScreenQuote.Of(window.Title, MaxNameLength)} {window.Bounds}");
        }

        var table = new Table().RoundedBorder();
        table.AddColumn(new TableColumn("Mark").RightAligned());
        table.AddColumn("Role");
        table.AddColumn("Name");
        table.AddColumn("States");
        table.AddColumn("Bounds");
        table.AddColumn("Id");
        foreach (var mark in marks)
        {
            table.AddRow(
                new Text(mark.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new Text(mark.Element.Role.ToString()),
                new Text(ScreenQuote.Of(Label(mark.Element), MaxNameLength)),
                new Text(string.Join(' ', FlagNames.Of(mark.Element.States & Notable))),
                new Text($"{mark.Bounds.X},{mark.Bounds.Y} {mark.Bounds.Width}x{mark.Bounds.Height}"),
                new Text(mark.Element.Id.ToString()));
        }

        console.Write(table);
        console.Plain($"{marks.Count} elements to act on, {observation.Elements.Count} in all, read in {observation.Timings.Total.TotalMilliseconds:0} ms.");
        foreach (var gap in observation.Gaps)
        {
            console.MarkupLine($"[yellow]Not read:[/] {Markup.Escape(gap.Application)}: {Markup.Escape(gap.Detail)}");
        }
    }

    private const ElementStates Notable = ElementStates.Focused | ElementStates.Checked | ElementStates.Selected | ElementStates.Expanded
        | ElementStates.Editable | ElementStates.Protected | ElementStates.Default | ElementStates.Busy;

    private static string Label(ScreenElement element) => element.Name.Length > 0 ? element.Name : element.Value ?? string.Empty;
}
