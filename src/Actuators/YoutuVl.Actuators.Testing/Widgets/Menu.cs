using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>A menu on a menu bar or in another menu.</summary>
/// <param name="text">The caption; an underscore marks the letter that opens it with Alt.</param>
public sealed class Menu(string text) : PopupOwner(Mnemonic.Strip(text))
{
    /// <inheritdoc/>
    public override ElementRole Role => ElementRole.Menu;

    internal string? Letter { get; } = Mnemonic.Letter(text);

    private protected override ScreenPoint PopupCorner => Parent is Menu ? new(Area.Right, Area.Y) : base.PopupCorner;

    /// <summary>Adds an entry at the end.</summary>
    /// <typeparam name="TWidget">The kind of entry: a <see cref="MenuItem"/>, a <see cref="Separator"/> or another menu.</typeparam>
    /// <param name="entry">The entry.</param>
    /// <returns>The same entry.</returns>
    public TWidget Add<TWidget>(TWidget entry)
        where TWidget : Widget
    {
        AddChild(entry);
        return entry;
    }

    internal override WidgetSize Measure() => new(PixelFont.Measure(Name) + 16, 22);

    internal override SemanticOutcome Perform(SemanticRequest request)
    {
        CloseSiblings();
        return base.Perform(request);
    }

    internal override void PointerDown(PointerInput input)
    {
        CloseSiblings();
        base.PointerDown(input);
    }

    internal override bool PopupKey(KeyInput input)
    {
        if (Children.FirstOrDefault(c => input.Key.Name == LetterOf(c)) is { } named)
        {
            Choose(named);
            return true;
        }

        if (Parent is MenuBar bar && input.Key.Name is "Left" or "Right")
        {
            bar.OpenNext(this, input.Key.Name == "Left" ? -1 : 1);
            return true;
        }

        return base.PopupKey(input);
    }

    internal override void Choose(Widget? child)
    {
        switch (child)
        {
            case MenuItem item:
                item.Pick();
                break;
            case Menu menu:
                menu.Open();
                break;
            default:
                break;
        }
    }

    internal override void Paint(Painter painter)
    {
        if (IsOpen)
        {
            painter.Fill(Area, Palette.Selection);
        }

        painter.Text(new ScreenPoint(Area.X + 8, Area.Y + 7), Name, IsEnabled ? Palette.Ink : Palette.Faint);
    }

    private static string? LetterOf(Widget child) => child switch
    {
        MenuItem item => item.Letter,
        Menu menu => menu.Letter,
        _ => null,
    };

    private void CloseSiblings()
    {
        foreach (var sibling in Parent?.Children.OfType<Menu>().Where(m => m != this) ?? [])
        {
            sibling.Close();
        }
    }
}
