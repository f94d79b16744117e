using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>Puts widgets one after the other; those that grow share what is left, those with a fixed place keep it.</summary>
internal static class StackLayout
{
    public static void Arrange(IReadOnlyList<Widget> widgets, ScreenRect room, bool vertical, int gap)
    {
        var flowing = widgets.Where(w => w is { Visible: true, Placement: null }).ToList();
        var spare = (vertical ? room.Height : room.Width) - (gap * Math.Max(0, flowing.Count - 1)) - flowing.Sum(w => Length(w, vertical));
        var growing = flowing.Count(w => w.Grow);
        var position = vertical ? room.Y : room.X;
        foreach (var widget in flowing)
        {
            var length = Length(widget, vertical) + (widget.Grow && spare > 0 ? spare / growing : 0);
            widget.Arrange(vertical
                ? new ScreenRect(room.X, position, widget.Width ?? room.Width, length)
                : new ScreenRect(position, room.Y, length, widget.Height ?? room.Height));
            position += length + gap;
        }

        foreach (var widget in widgets)
        {
            if (widget.Placement is { } place)
            {
                widget.Arrange(new ScreenRect(room.X + place.X, room.Y + place.Y, place.Width, place.Height));
            }
        }
    }

    public static WidgetSize Measure(IReadOnlyList<Widget> widgets, bool vertical, int gap)
    {
        var sizes = widgets.Where(w => w is { Visible: true, Placement: null }).Select(w => w.Wanted()).ToList();
        if (sizes.Count == 0)
        {
            return default;
        }

        var gaps = gap * (sizes.Count - 1);
        return vertical
            ? new WidgetSize(sizes.Max(s => s.Width), sizes.Sum(s => s.Height) + gaps)
            : new WidgetSize(sizes.Sum(s => s.Width) + gaps, sizes.Max(s => s.Height));
    }

    private static int Length(Widget widget, bool vertical) => vertical ? widget.Wanted().Height : widget.Wanted().Width;
}
