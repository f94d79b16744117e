using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>
/// A widget of the in-memory desktop: it has a place on the screen, paints itself, takes pointer and keyboard input, and shows itself in the
/// accessibility tree. Once its window is on a desktop its members are thread-safe; while it is being built it belongs to one thread.
/// Event handlers run while the desktop is locked: they may change widgets and windows, and must not block.
/// </summary>
public abstract class Widget
{
    private static readonly Lock Detached = new();

    private readonly List<Widget> _children = [];
    private string _name;
    private bool _enabled = true;
    private bool _visible = true;
    private Placement? _placement;
    private (int X, int Y) _offset;
    private ScreenRect _area;

    private protected Widget(string name) => _name = name;

    /// <summary>Gets or sets the accessible name; for buttons, labels and the like also the text that is painted.</summary>
    public string Name
    {
        get => _name;
        set => SetLayout(ref _name, value);
    }

    /// <summary>Gets or sets the accessible description.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets the id that a test finds the widget by.</summary>
    public string? AutomationId { get; set; }

    /// <summary>Gets or sets a value indicating whether the widget accepts input.</summary>
    public bool Enabled
    {
        get => _enabled;
        set => Set(ref _enabled, value);
    }

    /// <summary>Gets or sets a value indicating whether the widget is shown and takes up space.</summary>
    public bool Visible
    {
        get => _visible;
        set => SetLayout(ref _visible, value);
    }

    /// <summary>Gets or sets the fixed place in the container; null to be stacked after the widget before it.</summary>
    public Placement? Placement
    {
        get => _placement;
        set => SetLayout(ref _placement, value);
    }

    /// <summary>Gets or sets how far the widget is moved from where its container puts it, in pixels; for widgets that move under the pointer.</summary>
    public (int X, int Y) Offset
    {
        get => _offset;
        set => SetLayout(ref _offset, value);
    }

    /// <summary>Gets or sets the width to ask the container for, in pixels; null for the natural width.</summary>
    public int? Width { get; set; }

    /// <summary>Gets or sets the height to ask the container for, in pixels; null for the natural height.</summary>
    public int? Height { get; set; }

    /// <summary>Gets or sets a value indicating whether the widget takes the space that its container has left over.</summary>
    public bool Grow { get; set; }

    /// <summary>Gets or sets the input that the widget takes without doing anything.</summary>
    public IgnoredInput Ignores { get; set; }

    /// <summary>Gets or sets how long the effect of any input is held back, on the desktop's clock.</summary>
    /// <value>The default is no time.</value>
    public TimeSpan Delay { get; set; }

    /// <summary>Gets the container; null for the root of a window and for a widget that is in none.</summary>
    public Widget? Parent { get; private set; }

    /// <summary>Gets the widgets inside, in order.</summary>
    public IReadOnlyList<Widget> Children => _children;

    /// <summary>Gets the rectangle in screen pixels; null while the widget is not shown.</summary>
    public ScreenRect? Bounds
    {
        get
        {
            using (Enter())
            {
                return IsShowing ? _area : null;
            }
        }
    }

    /// <summary>Gets a value indicating whether the widget is on the screen; another window may cover it.</summary>
    public bool IsShowing => Host is { IsShown: true } && IsOpenPath && !VisibleArea.IsEmpty;

    /// <summary>Gets a value indicating whether the widget has the keyboard focus.</summary>
    public bool IsFocused => Host is { IsActive: true } && ReferenceEquals(Host.Focused, this);

    /// <summary>Gets a value indicating whether the widget and everything it is in accept input.</summary>
    public bool IsEnabled => _enabled && (Parent?.IsEnabled ?? true);

    /// <summary>Gets what the widget is.</summary>
    public abstract ElementRole Role { get; }

    /// <summary>Gets the text that the widget holds; null when it holds none, and always for a protected field.</summary>
    public virtual string? Value => null;

    internal string? Key { get; set; }

    internal IWidgetHost? Host { get; private set; }

    internal ScreenRect Area => _area;

    internal virtual ValueRange? Range => null;

    internal virtual bool Focusable => false;

    /// <summary>Gets the part of the area in which children are seen.</summary>
    internal virtual ScreenRect Viewport => _area;

    internal virtual bool ChildrenInPopup => false;

    /// <summary>Gets a value indicating whether only a part of the children is seen at a time.</summary>
    internal virtual bool Scrolls => false;

    internal virtual ElementActions OwnActions => ElementActions.None;

    internal virtual ElementStates OwnStates => ElementStates.None;

    internal ScreenRect VisibleArea =>
        Parent is null || Parent.ChildrenInPopup ? _area : _area.Intersect(Parent.VisibleArea).Intersect(Parent.Viewport);

    private bool IsOpenPath => _visible && (Parent is null || (Parent.Shows(this) && Parent.IsOpenPath));

    /// <summary>Takes the widget out of its container.</summary>
    public void Remove()
    {
        using (Enter())
        {
            Parent?.RemoveChild(this);
        }
    }

    /// <summary>Gives the widget the keyboard focus of its window.</summary>
    public void Focus()
    {
        using (Enter())
        {
            Host?.Focus(this);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Role} '{_name}'";

    internal void AddChild(Widget child)
    {
        ArgumentNullException.ThrowIfNull(child);
        if (child.Parent is not null || child.Host is not null)
        {
            throw new InvalidOperationException($"{child} is already in {child.Parent?.ToString() ?? "a window"}. Remove it there first.");
        }

        using (Enter())
        {
            child.Parent = this;
            _children.Add(child);
            if (Host is { } host)
            {
                child.Attach(host);
                host.Relayout();
                host.Notify();
            }
        }
    }

    internal void RemoveChild(Widget child)
    {
        if (_children.Remove(child))
        {
            child.Repaint();
            child.Parent = null;
            child.Detach();
            Host?.Relayout();
            Host?.Notify();
        }
    }

    internal virtual void Attach(IWidgetHost host)
    {
        Host = host;
        host.Register(this);
        foreach (var child in _children)
        {
            child.Attach(host);
        }
    }

    internal virtual void Detach()
    {
        foreach (var child in _children)
        {
            child.Detach();
        }

        Host?.Unregister(this);
        Host = null;
    }

    internal virtual WidgetSize Measure() => new(60, 22);

    internal WidgetSize Wanted()
    {
        var natural = Measure();
        return new WidgetSize(Width ?? natural.Width, Height ?? natural.Height);
    }

    internal void Arrange(ScreenRect area)
    {
        area = area with { X = area.X + _offset.X, Y = area.Y + _offset.Y };
        if (area != _area)
        {
            Repaint();
            _area = area;
            Repaint();
        }

        ArrangeChildren();
    }

    internal virtual void ArrangeChildren()
    {
    }

    internal virtual bool Shows(Widget child) => true;

    internal void PaintTree(Painter painter)
    {
        if (!_visible)
        {
            return;
        }

        var own = painter.Clip(_area);
        Paint(own);
        if (!ChildrenInPopup)
        {
            foreach (var child in _children.Where(Shows))
            {
                child.PaintTree(own.Clip(Viewport));
            }
        }
    }

    internal virtual void Paint(Painter painter)
    {
    }

    internal Widget? At(ScreenPoint point)
    {
        if (!_visible || !_area.Contains(point))
        {
            return null;
        }

        return ChildrenInPopup || !Viewport.Contains(point)
            ? this
            : _children.Where(Shows).Reverse().Select(c => c.At(point)).FirstOrDefault(hit => hit is not null) ?? this;
    }

    internal virtual void PointerDown(PointerInput input)
    {
    }

    internal virtual void PointerDrag(ScreenPoint point)
    {
    }

    internal virtual void PointerUp(PointerInput input)
    {
    }

    internal virtual bool Wheel(int right, int down) => false;

    internal virtual bool KeyDown(KeyInput input) => false;

    internal virtual SemanticOutcome Perform(SemanticRequest request) => SemanticOutcome.Unsupported;

    /// <summary>Scrolls so that a descendant is seen; containers that scroll override it.</summary>
    internal virtual void Reveal(Widget descendant) => Parent?.Reveal(descendant);

    internal void Repaint()
    {
        if (IsShowing)
        {
            Host?.Repaint(this, VisibleArea);
        }
    }

    /// <summary>Records that the widget looks different and that its accessible properties may have changed.</summary>
    internal void Touch()
    {
        Repaint();
        Host?.Notify();
    }

    /// <summary>Carries out the effect of an input: at once, or after <see cref="Delay"/>.</summary>
    internal void Act(Action effect)
    {
        if (Delay > TimeSpan.Zero && Host is { } host)
        {
            host.Schedule(Delay, null, effect);
        }
        else
        {
            effect();
        }
    }

    internal Lock.Scope Enter() => (Host?.Gate ?? Detached).EnterScope();

    private protected void Set<T>(ref T field, T value)
    {
        using (Enter())
        {
            if (!EqualityComparer<T>.Default.Equals(field, value))
            {
                field = value;
                Touch();
            }
        }
    }

    private protected void SetLayout<T>(ref T field, T value)
    {
        using (Enter())
        {
            if (!EqualityComparer<T>.Default.Equals(field, value))
            {
                Repaint();
                field = value;
                Host?.Relayout();
                Touch();
            }
        }
    }
}
