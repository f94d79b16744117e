using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A container that scrolls down over widgets of any kind.</summary>
/// <param name="name">The accessible name.</param>
public sealed class ScrollArea(string name) : ScrollingWidget(name)
{
    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.ScrollArea;

    private protected override int Gap => 4;

    /// <summary>Adds a widget at the end.</summary>
    /// <typeparam name="TWidget">The kind of widget.</typeparam>
    /// <param name="widget">The widget.</param>
    /// <returns>The same widget.</returns>
    public TWidget Add<TWidget>(TWidget widget)
        where TWidget : Widget
    {
        AddChild(widget);
        return widget;
    }

    internal override WidgetSize Measure() => new(StackLayout.Measure(Children, true, Gap).Width + 2, 120);

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, Palette.Surface);
        painter.Outline(Area, Palette.Border);
    }
}
