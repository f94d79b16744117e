using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A push button.</summary>
/// <param name="text">The caption; an underscore marks the letter that presses it with Alt.</param>
/// <param name="role">What it is: a button or a link.</param>
public sealed class Button(string text, ElementRole role = ElementRole.Button) : ButtonBase(text)
{
    /// <inheritdoc/>
    public override ElementRole Role => role;

    /// <summary>Gets a value indicating whether Enter presses the button from anywhere in its window.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Gets a value indicating whether Escape presses the button from anywhere in its window.</summary>
    public bool IsCancel { get; init; }

    internal override ElementStates OwnStates => base.OwnStates | (IsDefault ? ElementStates.Default : ElementStates.None);

    internal override void Paint(Painter painter)
    {
        painter.Fill(Area, IsDown ? Palette.Pressed : Palette.Control);
        painter.Outline(Area, IsFocused || IsDefault ? Palette.Accent : Palette.Border);
        var left = Area.X + Math.Max(2, (Area.Width - PixelFont.Measure(Name)) / 2);
        painter.Text(new ScreenPoint(left, Area.Y + ((Area.Height - PixelFont.GlyphHeight) / 2)), Name, IsEnabled ? Palette.Ink : Palette.Faint);
    }
}
