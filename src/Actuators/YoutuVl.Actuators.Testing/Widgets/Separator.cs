using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A line between entries of a menu or between other widgets.</summary>
public sealed class Separator() : Widget(string.Empty)
{
    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.Separator;

    internal override WidgetSize Measure() => new(12, 7);

    internal override void Paint(Painter painter) => painter.Fill(Area with { Y = Area.Y + 3, Height = 1 }, Palette.Border);
}
