using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A container that puts its widgets below or beside each other.</summary>
/// <param name="name">The accessible name; usually empty.</param>
/// <param name="role">What it is: a pane, group, toolbar, status bar or form.</param>
public class Panel(string name = "", ElementRole role = ElementRole.Pane) : Widget(name)
{
    /// <inheritdoc/>
    public override ElementRole Role => role;

    /// <summary>Gets a value indicating whether the widgets stand beside each other instead of below.</summary>
    public bool Horizontal { get; init; }

    /// <summary>Gets the distance between two widgets, in pixels.</summary>
    /// <value>The default is 4.</value>
    public int Gap { get; init; } = 4;

    /// <summary>Gets the margin around the widgets, in pixels.</summary>
    /// <value>The default is 4.</value>
    public int Padding { get; init; } = 4;

    internal override ScreenRect Viewport => Area.Inflate(-Padding);

    /// <summary>Adds a widget at the end.</summary>
    /// <typeparam name="TWidget">The kind of widget.</typeparam>
    /// <param name="widget">The widget, which must be in no other container.</param>
    /// <returns>The same widget.</returns>
    /// <exception cref="InvalidOperationException">The widget is in a container already.</exception>
    public TWidget Add<TWidget>(TWidget widget)
        where TWidget : Widget
    {
        AddChild(widget);
        return widget;
    }

    internal override WidgetSize Measure()
    {
        var inner = StackLayout.Measure(Children, !Horizontal, Gap);
        return new WidgetSize(inner.Width + (2 * Padding), inner.Height + (2 * Padding));
    }

    internal override void ArrangeChildren() => StackLayout.Arrange(Children, Viewport, !Horizontal, Gap);

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, Palette.Surface);
        if (role == ElementRole.Group)
        {
            painter.Outline(Area, Palette.Control);
        }
    }
}
