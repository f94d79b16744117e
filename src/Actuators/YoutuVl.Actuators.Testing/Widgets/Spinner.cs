using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A picture that turns for ever: it repaints itself on the desktop's clock and never lets the screen come to rest.</summary>
/// <param name="name">The accessible name.</param>
/// <param name="period">The time between two pictures.</param>
public sealed class Spinner(string name, TimeSpan period) : Widget(name)
{
    private IDisposable? _timer;
    private int _step;

    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.ProgressBar;

    internal override ElementStates OwnStates => ElementStates.Busy;

    internal override void Attach(IWidgetHost host)
    {
        base.Attach(host);
        _timer = host.Schedule(period, period, Turn);
    }

    internal override void Detach()
    {
        _timer?.Dispose();
        base.Detach();
    }

    internal override WidgetSize Measure() => new(24, 24);

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, Palette.Surface);
        painter.Fill(new ScreenRect(Area.X + (_step % 4 * 6), Area.Y + (_step / 4 % 4 * 6), 6, 6), Palette.Accent);
    }

    private void Turn()
    {
        _step++;
        Repaint();
    }
}
