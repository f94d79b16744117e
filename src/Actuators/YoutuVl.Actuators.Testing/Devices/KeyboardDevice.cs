using System.Text;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Applications;
using YoutuVl.Actuators.Testing.Widgets;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Testing.Devices;

/// <summary>The one keyboard of the desktop. Keys go to the open menu, or else to the active window. Used under the desktop's gate.</summary>
internal sealed class KeyboardDevice(DesktopState desktop, InputLog log)
{
    private readonly HashSet<Key> _held = [];

    public KeyModifiers Modifiers => _held.Aggregate(KeyModifiers.None, (all, key) => all | KeyText.ModifierOf(key));

    public void Press(Key key)
    {
        if (!_held.Add(key))
        {
            return;
        }

        Record(InputEventKind.KeyDown, key.Name);
        if (KeyText.ModifierOf(key) == KeyModifiers.None)
        {
            Send(new KeyInput(key, Modifiers, KeyText.Of(key, Modifiers)));
        }
    }

    public void Release(Key key)
    {
        if (_held.Remove(key))
        {
            Record(InputEventKind.KeyUp, key.Name);
        }
    }

    /// <summary>Types one character, whatever the layout; held modifiers do not change it.</summary>
    public void Type(Rune character)
    {
        Record(InputEventKind.Character, character.ToString());
        var key = character.Value switch
        {
            '\n' => Key.Parse("Enter"),
            '\t' => Key.Parse("Tab"),
            ' ' => Key.Parse("Space"),
            _ => Key.Parse(character.ToString()),
        };
        Send(new KeyInput(key, Modifiers, character.Value is '\n' or '\t' ? null : character.ToString()));
    }

    private void Send(KeyInput input)
    {
        var popup = desktop.Stack.Popups is [.., var top] ? top : null;
        if (popup?.Owner.Host is WindowHost host)
        {
            host.Application.Deliver(() => popup.Owner.PopupKey(input));
        }
        else if (desktop.Stack.Active is { } window)
        {
            if (input is { Modifiers: KeyModifiers.Alt, Key.Name: "F4" })
            {
                window.Application.Deliver(() => window.RequestClose());
            }
            else
            {
                window.Application.Deliver(() => WindowKeys.Handle(window, input));
            }
        }
    }

    private void Record(InputEventKind kind, string name) =>
        log.Add(new InputEvent(kind, name, default(ScreenPoint), desktop.Time.GetUtcNow()));
}
