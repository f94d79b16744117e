using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Widgets;

/// <summary>What menus and combo boxes share: their children are shown in a popup that lies above all windows and takes the keyboard.</summary>
public abstract class PopupOwner : Widget
{
    private Popup? _popup;
    private Widget? _highlighted;

    private protected PopupOwner(string name)
        : base(name)
    {
    }

    /// <summary>Gets a value indicating whether the popup is open.</summary>
    public bool IsOpen => _popup is not null;

    internal Popup? Popup => _popup;

    internal Widget? Highlighted
    {
        get => _highlighted;
        set => Set(ref _highlighted, value);
    }

    internal override bool ChildrenInPopup => true;

    internal override ElementActions OwnActions => ElementActions.Invoke | ElementActions.Expand;

    internal override ElementStates OwnStates =>
        ElementStates.Expandable | ElementStates.HasPopup | (IsOpen ? ElementStates.Expanded : ElementStates.None);

    /// <summary>Gets the pixel at which the popup's top left is put when the screen has the room.</summary>
    private protected virtual ScreenPoint PopupCorner => new(Area.X, Area.Bottom);

    /// <summary>Opens the popup; does nothing when it is open or there is nothing to show.</summary>
    public void Open()
    {
        using (Enter())
        {
            if (_popup is null && Host is { } host && Children.Any(c => c.Visible))
            {
                var size = StackLayout.Measure(Children, true, 0);
                _popup = host.OpenPopup(this, Fit(new WidgetSize(Math.Max(size.Width + 2, Area.Width), size.Height + 2), host.Screen));
                StackLayout.Arrange(Children, _popup.Area.Inflate(-1), true, 0);
                Touch();
            }
        }
    }

    /// <summary>Closes the popup, and every popup that was opened from it.</summary>
    public void Close()
    {
        using (Enter())
        {
            if (_popup is { } popup)
            {
                foreach (var inner in Children.OfType<PopupOwner>())
                {
                    inner.Close();
                }

                _popup = null;
                _highlighted = null;
                Host?.ClosePopup(popup);
                Touch();
            }
        }
    }

    internal override bool Shows(Widget child) => IsOpen;

    internal override void Detach()
    {
        Close();
        base.Detach();
    }

    internal override SemanticOutcome Perform(SemanticRequest request)
    {
        Action? effect = request switch
        {
            SemanticRequest.Invoke => Switch,
            SemanticRequest.Expand { Expanded: true } => Open,
            SemanticRequest.Expand => Close,
            _ => null,
        };
        if (effect is null)
        {
            return base.Perform(request);
        }

        Act(effect);
        return SemanticOutcome.Done;
    }

    internal override void PointerDown(PointerInput input)
    {
        if (input.Button == PointerButton.Left)
        {
            Act(Switch);
        }
    }

    /// <summary>Handles a key while the popup is the topmost one.</summary>
    internal virtual bool PopupKey(KeyInput input)
    {
        switch (input.Key.Name)
        {
            case "Escape":
                Close();
                return true;
            case "Down":
                Highlight(1);
                return true;
            case "Up":
                Highlight(-1);
                return true;
            case "Enter" or "Space":
                Choose(Highlighted);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Does what choosing a child with the keyboard does.</summary>
    internal abstract void Choose(Widget? child);

    private protected void Highlight(int direction)
    {
        var items = Children.Where(c => c is { Visible: true, IsEnabled: true } and not Separator).ToList();
        if (items.Count > 0)
        {
            var current = Highlighted is null ? -1 : items.IndexOf(Highlighted);
            Highlighted = items[current < 0 ? (direction > 0 ? 0 : items.Count - 1) : (current + direction + items.Count) % items.Count];
        }
    }

    private void Switch()
    {
        if (IsOpen)
        {
            Close();
        }
        else
        {
            Open();
        }
    }

    private ScreenRect Fit(WidgetSize size, ScreenRect screen)
    {
        var x = Math.Clamp(PopupCorner.X, screen.X, Math.Max(screen.X, screen.Right - size.Width));
        var y = PopupCorner.Y + size.Height <= screen.Bottom ? PopupCorner.Y : Math.Max(screen.Y, Area.Y - size.Height);
        return new ScreenRect(x, y, size.Width, size.Height);
    }
}
