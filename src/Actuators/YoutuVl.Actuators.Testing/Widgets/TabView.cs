using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>Pages of which one is shown, chosen by a row of tabs.</summary>
/// <param name="name">The accessible name.</param>
public sealed class TabView(string name) : Widget(name), IItemContainer
{
    private const int TabHeight = 24;

    private readonly Dictionary<Item, Panel> _pages = [];
    private Item? _selected;

    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.TabList;

    /// <summary>Gets or sets the tab whose page is shown; null without pages.</summary>
    public Item? Selected
    {
        get => _selected;
        set => SetLayout(ref _selected, value);
    }

    /// <summary>Gets the tabs in order.</summary>
    public IEnumerable<Item> Tabs => Children.OfType<Item>();

    /// <summary>Adds a page at the end; the first one is shown at once.</summary>
    /// <param name="text">The text of its tab.</param>
    /// <returns>The page.</returns>
    public Panel AddPage(string text)
    {
        var tab = new Item(text, ElementRole.Tab);
        var page = new Panel(text, ElementRole.Group);
        _pages.Add(tab, page);
        _selected ??= tab;
        AddChild(tab);
        AddChild(page);
        return page;
    }

    /// <inheritdoc/>
    bool IItemContainer.IsSelected(Item item) => _selected == item;

    /// <inheritdoc/>
    void IItemContainer.Choose(Item item, bool selected) => Selected = selected ? item : _selected;

    internal override bool Shows(Widget child) => child is Item || (_selected is { } tab && _pages[tab] == child);

    internal override WidgetSize Measure()
    {
        var pages = _pages.Values.Select(p => p.Wanted()).DefaultIfEmpty(new WidgetSize(80, 40)).ToList();
        var tabs = StackLayout.Measure([.. Tabs], false, 0);
        return new WidgetSize(Math.Max(tabs.Width, pages.Max(p => p.Width)), TabHeight + pages.Max(p => p.Height));
    }

    internal override void ArrangeChildren()
    {
        StackLayout.Arrange([.. Tabs], Area with { Height = TabHeight }, false, 0);
        foreach (var page in _pages.Values)
        {
            page.Arrange(new ScreenRect(Area.X, Area.Y + TabHeight, Area.Width, Math.Max(0, Area.Height - TabHeight)));
        }
    }

    internal override void Paint(Painter painter) => painter.Fill(Area, Palette.Surface);
}
