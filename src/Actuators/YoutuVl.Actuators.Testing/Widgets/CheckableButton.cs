using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>What toggle buttons, check boxes, switches and radio buttons share.</summary>
public abstract class CheckableButton : ButtonBase
{
    private bool _checked;

    private protected CheckableButton(string text)
        : base(text)
    {
    }

    /// <summary>Happens when <see cref="IsChecked"/> changed.</summary>
    public event EventHandler? CheckedChanged;

    /// <summary>Gets or sets a value indicating whether it is checked.</summary>
    public bool IsChecked
    {
        get => _checked;
        set
        {
            using (Enter())
            {
                if (_checked != value)
                {
                    Set(ref _checked, value);
                    CheckedChanged?.Invoke(this, EventArgs.Empty);
                }
            }
        }
    }

    internal override ElementActions OwnActions => ElementActions.Invoke | ElementActions.Toggle;

    internal override ElementStates OwnStates =>
        base.OwnStates | ElementStates.Checkable | (_checked ? ElementStates.Checked : ElementStates.None);

    internal override SemanticOutcome Perform(SemanticRequest request) =>
        base.Perform(request is SemanticRequest.Toggle ? new SemanticRequest.Invoke() : request);

    internal override WidgetSize Measure() => new(PixelFont.Measure(Name) + 28, 22);

    internal override void Paint(Painter painter)
    {
        var box = new ScreenRect(Area.X + 3, Area.Y + ((Area.Height - 12) / 2), 12, 12);
        painter.Fill(box, IsDown ? Palette.Pressed : Palette.Field);
        painter.Outline(box, IsFocused ? Palette.Accent : Palette.Border);
        if (_checked)
        {
            painter.Fill(box.Inflate(-3), Palette.Accent);
        }

        painter.Text(new ScreenPoint(Area.X + 20, Area.Y + ((Area.Height - PixelFont.GlyphHeight) / 2)), Name, IsEnabled ? Palette.Ink : Palette.Faint);
    }

    private protected override void Switch() => IsChecked = !IsChecked;
}
