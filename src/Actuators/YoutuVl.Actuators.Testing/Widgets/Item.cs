using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>An item of a list, combo box, tree or row of tabs.</summary>
public sealed class Item : Widget
{
    private readonly ElementRole _role;

    internal Item(string text, ElementRole role = ElementRole.ListItem, int indent = 0)
        : base(text)
    {
        _role = role;
        Indent = indent;
    }

    /// <inheritdoc/>
    public override ElementRole Role => _role;

    /// <summary>Gets a value indicating whether the item is selected.</summary>
    public bool IsSelected => Container?.IsSelected(this) ?? false;

    internal int Indent { get; }

    internal override ElementActions OwnActions => ElementActions.Select | ElementActions.Invoke;

    internal override ElementStates OwnStates =>
        ElementStates.Selectable | (IsSelected ? ElementStates.Selected : ElementStates.None);

    private IItemContainer? Container => Parent as IItemContainer;

    internal override WidgetSize Measure() => new(PixelFont.Measure(Name) + 16 + (12 * Indent), _role == ElementRole.Tab ? 24 : 18);

    internal override void PointerUp(PointerInput input)
    {
        if (input.Button == PointerButton.Left && VisibleArea.Contains(input.Point))
        {
            Choose(!(input.Modifiers.HasFlag(KeyModifiers.Control) && IsSelected));
        }
    }

    internal override SemanticOutcome Perform(SemanticRequest request)
    {
        switch (request)
        {
            case SemanticRequest.Invoke:
                Choose(true);
                return SemanticOutcome.Done;
            case SemanticRequest.Select select:
                Choose(select.Selected);
                return SemanticOutcome.Done;
            default:
                return base.Perform(request);
        }
    }

    internal override void Paint(Painter painter)
    {
        if (IsSelected)
        {
            painter.Fill(Area, Palette.Selection);
        }

        if (_role == ElementRole.Tab)
        {
            painter.Outline(Area, Palette.Border);
        }

        painter.Text(new ScreenPoint(Area.X + 6 + (12 * Indent), Area.Y + ((Area.Height - PixelFont.GlyphHeight) / 2)), Name, Palette.Ink);
    }

    private void Choose(bool selected) => Act(() => Container?.Choose(this, selected));
}
