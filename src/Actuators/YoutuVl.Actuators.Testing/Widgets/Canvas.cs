using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>An area that a test paints itself. It tells the accessibility tree nothing but its name.</summary>
/// <param name="name">The accessible name.</param>
/// <param name="paint">Paints the area; called with its rectangle in screen pixels whenever some of it is repainted.</param>
/// <param name="role">What it is: a canvas, image, icon or video.</param>
public sealed class Canvas(string name, Action<Painter, ScreenRect>? paint = null, ElementRole role = ElementRole.Canvas) : Widget(name)
{
    /// <summary>Happens when a pointer button goes down on the area.</summary>
    public event EventHandler<CanvasPressEventArgs>? Pressed;

    /// <inheritdoc/>
    public override ElementRole Role => role;

    /// <summary>Asks for the area to be painted again, because what it shows has changed.</summary>
    public void Invalidate()
    {
        using (Enter())
        {
            Repaint();
        }
    }

    internal override WidgetSize Measure() => new(120, 80);

    internal override void PointerDown(PointerInput input) =>
        Act(() => Pressed?.Invoke(this, new CanvasPressEventArgs(input.Point, input.Button, input.Clicks)));

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, Palette.Field);
        paint?.Invoke(painter, Area);
    }
}
