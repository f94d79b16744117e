using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Drawing;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>What everything that is clicked shares: a press that is released on the widget, Space, Enter and a semantic invoke do the same.</summary>
public abstract class ButtonBase : Widget
{
    private bool _down;

    private protected ButtonBase(string text)
        : base(Mnemonic.Strip(text)) => Letter = Mnemonic.Letter(text);

    /// <summary>Happens when the widget is clicked, after its own state changed.</summary>
    public event EventHandler? Clicked;

    /// <summary>Gets a value indicating whether a pointer button holds the widget down.</summary>
    public bool IsDown => _down;

    /// <summary>Gets the keys that click the widget from anywhere in its window; null for none.</summary>
    public KeyChord? Accelerator { get; init; }

    internal override bool Focusable => true;

    internal override ElementActions OwnActions => ElementActions.Invoke;

    internal override ElementStates OwnStates => _down ? ElementStates.Pressed : ElementStates.None;

    /// <summary>Gets the letter that reaches the widget together with Alt, in lower case; null when there is none.</summary>
    internal string? Letter { get; }

    /// <summary>Clicks the widget as a user would, at once or after its delay.</summary>
    public void Click()
    {
        using (Enter())
        {
            Act(Activate);
        }
    }

    internal override WidgetSize Measure() => new(PixelFont.Measure(Name) + 20, 26);

    internal override void PointerDown(PointerInput input)
    {
        if (input.Button == PointerButton.Left)
        {
            SetDown(true);
        }
    }

    internal override void PointerDrag(ScreenPoint point) => SetDown(VisibleArea.Contains(point));

    internal override void PointerUp(PointerInput input)
    {
        var click = _down && VisibleArea.Contains(input.Point);
        SetDown(false);
        if (click)
        {
            Act(Activate);
        }
    }

    internal override bool KeyDown(KeyInput input)
    {
        if (input.Modifiers != KeyModifiers.None || input.Key.Name is not ("Space" or "Enter"))
        {
            return false;
        }

        Act(Activate);
        return true;
    }

    internal override SemanticOutcome Perform(SemanticRequest request)
    {
        if (request is not SemanticRequest.Invoke)
        {
            return base.Perform(request);
        }

        Act(Activate);
        return SemanticOutcome.Done;
    }

    /// <summary>Changes the widget's own state, before <see cref="Clicked"/>.</summary>
    private protected virtual void Switch()
    {
    }

    private protected void Activate()
    {
        Switch();
        Host?.Notify();
        Clicked?.Invoke(this, EventArgs.Empty);
    }

    private void SetDown(bool down) => Set(ref _down, down);
}
