using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A list of items that scrolls.</summary>
public sealed class ListBox : ScrollingWidget, IItemContainer
{
    private readonly HashSet<Item> _selected = [];

    /// <summary>Initializes a new instance of the <see cref="ListBox"/> class. Nothing is selected at first.</summary>
    /// <param name="name">The accessible name.</param>
    /// <param name="items">The texts of the items.</param>
    public ListBox(string name, params IEnumerable<string> items)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var text in items)
        {
            AddItem(text);
        }
    }

    /// <summary>Happens when the selection changed.</summary>
    public event EventHandler? SelectionChanged;

    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.List;

    /// <summary>Gets a value indicating whether several items can be selected.</summary>
    public bool MultiSelect { get; init; }

    /// <summary>Gets the selected items, in order.</summary>
    public IReadOnlyList<Item> Selected => [.. Children.OfType<Item>().Where(_selected.Contains)];

    internal override bool Focusable => true;

    /// <summary>Adds an item at the end.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="indent">How many levels to indent it.</param>
    /// <returns>The item.</returns>
    public Item AddItem(string text, int indent = 0)
    {
        var item = new Item(text, ElementRole.ListItem, indent);
        AddChild(item);
        return item;
    }

    /// <inheritdoc/>
    bool IItemContainer.IsSelected(Item item) => _selected.Contains(item);

    /// <inheritdoc/>
    void IItemContainer.Choose(Item item, bool selected) => Choose(item, selected);

    internal override WidgetSize Measure() => new(160, 110);

    internal override bool KeyDown(KeyInput input)
    {
        var direction = input.Key.Name switch { "Down" => 1, "Up" => -1, _ => 0 };
        var items = Children.OfType<Item>().ToList();
        if (direction == 0 || items.Count == 0)
        {
            return false;
        }

        var current = items.FindLastIndex(_selected.Contains);
        var next = items[Math.Clamp(current + direction, 0, items.Count - 1)];
        Act(() =>
        {
            Choose(next, true);
            Reveal(next);
        });
        return true;
    }

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, Palette.Field);
        painter.Outline(Area, IsFocused ? Palette.Accent : Palette.Border);
    }

    private void Choose(Item item, bool selected)
    {
        var before = Selected;
        if (selected && !MultiSelect)
        {
            _selected.Clear();
        }

        _ = selected ? _selected.Add(item) : _selected.Remove(item);
        if (!before.SequenceEqual(Selected))
        {
            Touch();
            SelectionChanged?.Invoke(this, EventArgs.Empty);
        }
    }
}
