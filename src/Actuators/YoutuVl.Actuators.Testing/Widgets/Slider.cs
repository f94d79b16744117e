using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A number set by moving a knob from left to right. A press moves the knob to the pointer, a drag takes it along.</summary>
/// <param name="name">The accessible name.</param>
/// <param name="minimum">The least number.</param>
/// <param name="maximum">The greatest number.</param>
public sealed class Slider(string name, double minimum, double maximum) : RangeWidget(name, minimum, maximum)
{
    private const int Knob = 10;

    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.Slider;

    internal override WidgetSize Measure() => new(160, 24);

    internal override void PointerDown(PointerInput input)
    {
        if (input.Button == PointerButton.Left)
        {
            PointerDrag(input.Point);
        }
    }

    internal override void PointerDrag(ScreenPoint point)
    {
        var share = (point.X - Area.X - (Knob / 2)) / (double)Math.Max(1, Area.Width - Knob);
        var steps = Math.Round(share * (Maximum - Minimum) / Increment);
        Act(() => Number = Minimum + (steps * Increment));
    }

    internal override void Paint(Painter painter)
    {
        var middle = Area.Y + (Area.Height / 2);
        painter.Fill(Area, Palette.Surface);
        painter.Fill(new ScreenRect(Area.X, middle - 1, Area.Width, 3), Palette.Border);
        var left = Area.X + (int)(Share * (Area.Width - Knob));
        painter.Fill(new ScreenRect(left, middle - 8, Knob, 16), IsFocused ? Palette.Accent : Palette.Pressed);
    }
}
