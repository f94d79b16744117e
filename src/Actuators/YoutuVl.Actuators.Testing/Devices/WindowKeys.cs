using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Widgets;

namespace YoutuVl.Actuators.Testing.Devices;

/// <summary>What a key does in a window: accelerators and Alt letters first, then the focused widget, then Tab, Enter and Escape.</summary>
internal static class WindowKeys
{
    public static void Handle(MemoryWindow window, KeyInput input)
    {
        if (window.Blocker is not null || Accelerate(window, input) || Letter(window, input) || Focused(window, input))
        {
            return;
        }

        switch (input.Key.Name)
        {
            case "Tab":
                FocusOrder.Move(window, input.Modifiers.HasFlag(KeyModifiers.Shift) ? -1 : 1);
                break;
            case "Enter":
                Buttons(window).FirstOrDefault(b => b.IsDefault)?.Click();
                break;
            case "Escape":
                Escape(window);
                break;
            default:
                break;
        }
    }

    private static bool Focused(MemoryWindow window, KeyInput input) =>
        window.Focused is { IsEnabled: true, IsShowing: true } focused
        && (focused.Ignores.HasFlag(IgnoredInput.Keyboard) || focused.KeyDown(input));

    private static bool Accelerate(MemoryWindow window, KeyInput input)
    {
        var chord = new KeyChord(input.Modifiers, input.Key);
        foreach (var widget in Everything(window.Content).Where(w => w is { IsEnabled: true, Visible: true }))
        {
            switch (widget)
            {
                case MenuItem item when item.Accelerator == chord:
                    item.Pick();
                    return true;
                case ButtonBase { IsShowing: true } button when button.Accelerator == chord:
                    button.Click();
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    private static bool Letter(MemoryWindow window, KeyInput input)
    {
        if (input.Modifiers != KeyModifiers.Alt)
        {
            return false;
        }

        var widgets = FocusOrder.All(window.Content).Where(w => w is { IsShowing: true, IsEnabled: true }).ToList();
        if (widgets.OfType<Menu>().FirstOrDefault(m => m.Letter == input.Key.Name) is { } menu)
        {
            menu.Open();
            return true;
        }

        var button = widgets.OfType<ButtonBase>().FirstOrDefault(b => b.Letter == input.Key.Name);
        button?.Click();
        return button is not null;
    }

    private static void Escape(MemoryWindow window)
    {
        if (Buttons(window).FirstOrDefault(b => b.IsCancel) is { } cancel)
        {
            cancel.Click();
        }
        else if (window.Owner is not null)
        {
            window.RequestClose();
        }
    }

    private static IEnumerable<Button> Buttons(MemoryWindow window) =>
        FocusOrder.All(window.Content).OfType<Button>().Where(b => b is { IsShowing: true, IsEnabled: true });

    private static IEnumerable<Widget> Everything(Widget root) => root.Children.SelectMany(Everything).Prepend(root);
}
