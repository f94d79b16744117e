using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A button that stays pressed.</summary>
/// <param name="text">The caption; an underscore marks the letter that reaches it with Alt.</param>
public sealed class ToggleButton(string text) : CheckableButton(text)
{
    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.ToggleButton;

    internal override ElementStates OwnStates => base.OwnStates | (IsChecked ? ElementStates.Pressed : ElementStates.None);

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, IsChecked || IsDown ? Palette.Pressed : Palette.Control);
        painter.Outline(Area, IsFocused ? Palette.Accent : Palette.Border);
        painter.Text(new ScreenPoint(Area.X + 10, Area.Y + ((Area.Height - PixelFont.GlyphHeight) / 2)), Name, Palette.Ink);
    }
}
