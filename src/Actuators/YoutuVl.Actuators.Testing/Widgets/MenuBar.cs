using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>The row of menus at the top of a window.</summary>
public sealed class MenuBar() : Widget(string.Empty)
{
    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.MenuBar;

    /// <summary>Adds a menu at the end.</summary>
    /// <param name="text">The caption; an underscore marks the letter that opens it with Alt.</param>
    /// <returns>The menu.</returns>
    public Menu AddMenu(string text)
    {
        var menu = new Menu(text);
        AddChild(menu);
        return menu;
    }

    internal override WidgetSize Measure() => StackLayout.Measure(Children, false, 0) with { Height = 22 };

    internal override void ArrangeChildren() => StackLayout.Arrange(Children, Area, false, 0);

    internal override void Paint(Painter painter) => painter.Fill(Area, Palette.Surface);

    /// <summary>Opens the menu beside an open one.</summary>
    internal void OpenNext(Menu open, int direction)
    {
        var menus = Children.OfType<Menu>().Where(m => m is { Visible: true, IsEnabled: true }).ToList();
        var next = menus[(menus.IndexOf(open) + direction + menus.Count) % menus.Count];
        open.Close();
        next.Open();
    }
}
