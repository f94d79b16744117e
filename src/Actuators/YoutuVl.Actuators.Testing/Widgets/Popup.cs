using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Windows;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>The open list of a menu or combo box: a surface of its own that no window manager manages.</summary>
internal sealed class Popup(WindowId id, PopupOwner owner, ScreenRect area) : ISurface
{
    public WindowId Id { get; } = id;

    public PopupOwner Owner { get; } = owner;

    public ScreenRect Area { get; } = area;

    public bool IsShown => true;

    public void Paint(Painter painter)
    {
        var own = painter.Clip(Area);
        own.Fill(Area, Palette.Field);
        own.Outline(Area, Palette.Border);
        if (Owner.Highlighted is { } highlighted)
        {
            own.Fill(highlighted.Area, Palette.Selection);
        }

        foreach (var item in Owner.Children)
        {
            item.PaintTree(own);
        }
    }

    public Widget? At(ScreenPoint point) => Owner.Children.Select(c => c.At(point)).FirstOrDefault(hit => hit is not null);
}
