using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A short text that cannot be edited; its <see cref="Widget.Name"/> is the text.</summary>
/// <param name="text">The text.</param>
/// <param name="role">What it is: a label, heading, text or the like.</param>
public sealed class Label(string text, ElementRole role = ElementRole.Label) : Widget(text)
{
    /// <inheritdoc/>
    public override ElementRole Role => role;

    internal override WidgetSize Measure() => new(PixelFont.Measure(Name) + 4, 18);

    internal override void Paint(Painter painter) => painter.Text(new ScreenPoint(Area.X + 2, Area.Y + 4), Name, Palette.Ink);
}
