using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A field with a list that drops down.</summary>
public sealed class ComboBox : PopupOwner, IItemContainer
{
    private Item? _selected;

    /// <summary>Initializes a new instance of the <see cref="ComboBox"/> class. Nothing is selected at first.</summary>
    /// <param name="name">The accessible name.</param>
    /// <param name="items">The texts of the items.</param>
    public ComboBox(string name, params IEnumerable<string> items)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var text in items)
        {
            AddChild(new Item(text));
        }
    }

    /// <summary>Happens when another item is selected.</summary>
    public event EventHandler? SelectionChanged;

    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.ComboBox;

    /// <summary>Gets or sets the selected item; null when none is.</summary>
    public Item? Selected
    {
        get => _selected;
        set
        {
            using (Enter())
            {
                if (_selected != value)
                {
                    Set(ref _selected, value);
                    SelectionChanged?.Invoke(this, EventArgs.Empty);
                }
            }
        }
    }

    /// <summary>Gets the items.</summary>
    public IEnumerable<Item> Items => Children.OfType<Item>();

    /// <inheritdoc/>
    public override string? Value => _selected?.Name;

    internal override bool Focusable => true;

    /// <inheritdoc/>
    bool IItemContainer.IsSelected(Item item) => _selected == item;

    /// <inheritdoc/>
    void IItemContainer.Choose(Item item, bool selected)
    {
        Selected = selected ? item : _selected == item ? null : _selected;
        Close();
    }

    internal override void Choose(Widget? child)
    {
        if (child is Item item)
        {
            Selected = item;
        }

        Close();
    }

    internal override bool KeyDown(KeyInput input)
    {
        if (input.Key.Name is not ("Down" or "Up" or "Space"))
        {
            return false;
        }

        Act(Open);
        return true;
    }

    internal override WidgetSize Measure() =>
        new(Children.Select(c => PixelFont.Measure(c.Name)).DefaultIfEmpty(60).Max() + 30, 26);

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, Palette.Control);
        painter.Outline(Area, IsFocused ? Palette.Accent : Palette.Border);
        painter.Text(new ScreenPoint(Area.X + 6, Area.Y + 9), Value ?? string.Empty, Palette.Ink);
        painter.Fill(new ScreenRect(Area.Right - 14, Area.Y + 10, 8, 5), Palette.Border);
    }
}
