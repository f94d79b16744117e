using System.Globalization;
using System.Text;
using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Testing.Devices;

namespace YoutuVl.Actuators.Testing.Sessions;

/// <summary>One session's hold on the desktop's keyboard.</summary>
internal sealed class MemoryKeyboard(MemoryCore core) : IKeyboard
{
    private readonly HashSet<Key> _held = [];

    public ValueTask PressAsync(Key key, CancellationToken cancellationToken)
    {
        ThrowIfUnavailable(key);
        core.Do(
            DesktopOperation.KeyPress,
            () =>
            {
                _held.Add(key);
                core.Keyboard.Press(key);
            },
            cancellationToken);
        return ValueTask.CompletedTask;
    }

    public ValueTask ReleaseAsync(Key key, CancellationToken cancellationToken)
    {
        core.Do(
            DesktopOperation.KeyRelease,
            () =>
            {
                _held.Remove(key);
                core.Keyboard.Release(key);
            },
            cancellationToken);
        return ValueTask.CompletedTask;
    }

    public ValueTask TypeAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var runes = Characters(text);
        foreach (var rune in runes)
        {
            core.Do(DesktopOperation.TypeCharacter, () => core.Keyboard.Type(rune), cancellationToken);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ReleaseAllAsync()
    {
        using (core.State.Gate.EnterScope())
        {
            foreach (var key in _held)
            {
                core.Keyboard.Release(key);
            }

            _held.Clear();
        }

        return ValueTask.CompletedTask;
    }

    private List<Rune> Characters(string text)
    {
        List<Rune> runes = [];
        for (var i = 0; i < text.Length; i += runes[^1].Utf16SequenceLength)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) || !core.Settings.CanType(rune))
            {
                throw Unavailable($"U+{((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)}", $"at position {i} of the text; none of it was typed");
            }

            runes.Add(rune);
        }

        return runes;
    }

    private void ThrowIfUnavailable(Key key)
    {
        if (key.Character is { } character && !core.Settings.CanType(character))
        {
            throw Unavailable(key.Name, "as a key");
        }
    }

    private static InputUnavailableException Unavailable(string input, string where) => new(
        input, $"The in-memory keyboard cannot produce {input} {where}. Use other characters, or change what the desktop's keyboard can type.");
}
