using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>Rows of cells under column headings.</summary>
public sealed class Table : ScrollingWidget
{
    /// <summary>Initializes a new instance of the <see cref="Table"/> class without rows.</summary>
    /// <param name="name">The accessible name.</param>
    /// <param name="columns">The headings.</param>
    public Table(string name, params IEnumerable<string> columns)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(columns);
        AddChild(MakeRow(string.Empty, columns, ElementRole.ColumnHeader));
    }

    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.Table;

    /// <summary>Adds a row at the end.</summary>
    /// <param name="cells">The texts of its cells.</param>
    /// <returns>The row, with the cells as its children.</returns>
    public Panel AddRow(params IEnumerable<string> cells)
    {
        var row = MakeRow(string.Empty, cells, ElementRole.Cell);
        AddChild(row);
        return row;
    }

    internal override WidgetSize Measure() => new(240, 120);

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, Palette.Field);
        painter.Outline(Area, Palette.Border);
    }

    private static Panel MakeRow(string name, IEnumerable<string> cells, ElementRole role)
    {
        var row = new Panel(name, ElementRole.Row) { Horizontal = true, Padding = 0 };
        foreach (var cell in cells)
        {
            row.Add(new Label(cell, role) { Width = 80 });
        }

        return row;
    }
}
