using System.Globalization;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A number with small up and down buttons at its right end. Arrow keys, the wheel and clicks on the buttons change it.</summary>
/// <param name="name">The accessible name.</param>
/// <param name="minimum">The least number.</param>
/// <param name="maximum">The greatest number.</param>
public sealed class SpinButton(string name, double minimum, double maximum) : RangeWidget(name, minimum, maximum)
{
    private const int ButtonWidth = 18;

    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.SpinButton;

    /// <inheritdoc/>
    public override string? Value => Number.ToString(CultureInfo.InvariantCulture);

    internal override WidgetSize Measure() => new(90, 26);

    internal override void PointerDown(PointerInput input)
    {
        if (input.Button == PointerButton.Left && input.Point.X >= Area.Right - ButtonWidth)
        {
            var up = input.Point.Y < Area.Y + (Area.Height / 2);
            Act(() => Number += up ? Increment : -Increment);
        }
    }

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, Palette.Field);
        painter.Outline(Area, IsFocused ? Palette.Accent : Palette.Border);
        painter.Text(new ScreenPoint(Area.X + 5, Area.Y + 9), Value!, Palette.Ink);
        var buttons = new ScreenRect(Area.Right - ButtonWidth, Area.Y, ButtonWidth, Area.Height);
        painter.Fill(buttons.Inflate(-1), Palette.Control);
        painter.Fill(buttons with { Y = Area.Y + (Area.Height / 2), Height = 1 }, Palette.Border);
    }
}
