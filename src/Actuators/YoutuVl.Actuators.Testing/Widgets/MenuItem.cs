using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>An entry of a menu. Choosing it closes the menu, then raises <see cref="Chosen"/>.</summary>
/// <param name="text">The caption; an underscore marks the letter that chooses it while the menu is open.</param>
public sealed class MenuItem(string text) : Widget(Mnemonic.Strip(text))
{
    private bool _checked;

    /// <summary>Happens when the entry is chosen.</summary>
    public event EventHandler? Chosen;

    /// <inheritdoc/>
    public override ElementRole Role => Checkable ? ElementRole.CheckMenuItem : ElementRole.MenuItem;

    /// <summary>Gets the keys that choose the entry without opening the menu; null for none.</summary>
    public KeyChord? Accelerator { get; init; }

    /// <summary>Gets a value indicating whether the entry is on or off; choosing it switches it.</summary>
    public bool Checkable { get; init; }

    /// <summary>Gets or sets a value indicating whether the entry is on.</summary>
    public bool IsChecked
    {
        get => _checked;
        set => Set(ref _checked, value);
    }

    internal string? Letter { get; } = Mnemonic.Letter(text);

    internal override ElementActions OwnActions => ElementActions.Invoke | (Checkable ? ElementActions.Toggle : ElementActions.None);

    internal override ElementStates OwnStates =>
        (Checkable ? ElementStates.Checkable : ElementStates.None) | (_checked ? ElementStates.Checked : ElementStates.None);

    /// <summary>Chooses the entry as a user would, at once or after its delay.</summary>
    public void Pick()
    {
        using (Enter())
        {
            Host?.ClosePopups();
            Act(Activate);
        }
    }

    internal override WidgetSize Measure() =>
        new(PixelFont.Measure(Name) + 24 + (Accelerator is { } keys ? PixelFont.Measure(keys.ToString()) + 18 : 0), 20);

    internal override void PointerUp(PointerInput input)
    {
        if (VisibleArea.Contains(input.Point))
        {
            Pick();
        }
    }

    internal override SemanticOutcome Perform(SemanticRequest request)
    {
        if (request is not (SemanticRequest.Invoke or SemanticRequest.Toggle))
        {
            return base.Perform(request);
        }

        Pick();
        return SemanticOutcome.Done;
    }

    internal override void Paint(Painter painter)
    {
        var ink = IsEnabled ? Palette.Ink : Palette.Faint;
        if (_checked)
        {
            painter.Fill(new ScreenRect(Area.X + 3, Area.Y + 7, 6, 6), Palette.Accent);
        }

        painter.Text(new ScreenPoint(Area.X + 12, Area.Y + 6), Name, ink);
        if (Accelerator is { } keys)
        {
            painter.Text(new ScreenPoint(Area.Right - PixelFont.Measure(keys.ToString()) - 6, Area.Y + 6), keys.ToString(), ink);
        }
    }

    private void Activate()
    {
        if (Checkable)
        {
            IsChecked = !IsChecked;
        }

        Host?.Notify();
        Chosen?.Invoke(this, EventArgs.Empty);
    }
}
