using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>What containers that show a part of their children share: the wheel, and scrolling a child into view.</summary>
public abstract class ScrollingWidget : Widget
{
    private const int NotchPixels = 54;

    private int _scroll;

    private protected ScrollingWidget(string name)
        : base(name)
    {
    }

    /// <summary>Gets or sets how far it is scrolled down, in pixels; what is out of range becomes the nearest end.</summary>
    public int ScrollOffset
    {
        get => _scroll;
        set => SetLayout(ref _scroll, Math.Clamp(value, 0, ScrollRange));
    }

    /// <summary>Gets the greatest scroll offset, in pixels; 0 when everything fits.</summary>
    public int ScrollRange => Math.Max(0, ContentHeight - Viewport.Height);

    internal override bool Scrolls => true;

    internal override ScreenRect Viewport => Area.Inflate(-1);

    private protected virtual int Gap => 0;

    private int ContentHeight => StackLayout.Measure(Children, true, Gap).Height;

    internal override void ArrangeChildren()
    {
        var room = Viewport;
        StackLayout.Arrange(Children, room with { Y = room.Y - _scroll, Height = Math.Max(room.Height, ContentHeight) }, true, Gap);
    }

    internal override bool Wheel(int right, int down)
    {
        var before = _scroll;
        ScrollOffset = _scroll + (down * NotchPixels);
        return _scroll != before;
    }

    internal override void Reveal(Widget descendant)
    {
        var (view, wanted) = (Viewport, descendant.Area);
        ScrollOffset = wanted.Y < view.Y ? _scroll - (view.Y - wanted.Y)
            : wanted.Bottom > view.Bottom ? _scroll + (wanted.Bottom - view.Bottom)
            : _scroll;
        base.Reveal(descendant);
    }
}
