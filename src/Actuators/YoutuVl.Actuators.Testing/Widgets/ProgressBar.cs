using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>Shows how far something has come; the user cannot change it.</summary>
/// <param name="name">The accessible name.</param>
/// <param name="minimum">The number at the left end.</param>
/// <param name="maximum">The number at the right end.</param>
public sealed class ProgressBar(string name, double minimum = 0, double maximum = 100) : RangeWidget(name, minimum, maximum)
{
    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.ProgressBar;

    internal override bool Focusable => false;

    internal override ElementActions OwnActions => ElementActions.None;

    internal override WidgetSize Measure() => new(160, 16);

    internal override bool Wheel(int right, int down) => false;

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, Palette.Field);
        painter.Fill(Area with { Width = (int)(Share * Area.Width) }, Palette.Accent);
        painter.Outline(Area, Palette.Border);
    }
}
