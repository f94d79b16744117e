using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace YoutuVl.Actuators.Input;

/// <summary>A key pressed while modifiers are held, written <c>Ctrl+Shift+S</c>. A modifier alone is a chord too: <c>Alt</c>.</summary>
/// <param name="Modifiers">The modifiers to hold.</param>
/// <param name="Key">The key to press.</param>
[JsonConverter(typeof(KeyChordConverter))]
public readonly record struct KeyChord(KeyModifiers Modifiers, Key Key)
{
    /// <summary>Reads the written form, without regard to case. A plus sign as the key is written <c>Ctrl++</c> or <c>Ctrl+Plus</c>.</summary>
    /// <param name="text">The chord.</param>
    /// <returns>The chord.</returns>
    /// <exception cref="FormatException">The text is no chord; the message says which part is wrong.</exception>
    public static KeyChord Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (modifiers, key) = Split(text);
        var held = KeyModifiers.None;
        foreach (var part in modifiers)
        {
            held |= Modifier(part)
                ?? throw new FormatException($"'{part}' in the key chord '{text}' is not a modifier. Use Ctrl, Shift, Alt or Super, then the key: Ctrl+Shift+S.");
        }

        return new KeyChord(held, Key.Parse(key));
    }

    /// <summary>Reads the written form.</summary>
    /// <param name="text">The chord.</param>
    /// <param name="chord">The chord, when the text is one.</param>
    /// <returns>True when the text is a chord.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out KeyChord chord)
    {
        chord = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var (modifiers, keyText) = Split(text);
        var held = modifiers.Select(Modifier).ToList();
        if (held.Contains(null) || !Key.TryParse(keyText, out var key))
        {
            return false;
        }

        chord = new KeyChord(held.Aggregate(KeyModifiers.None, (all, one) => all | one!.Value), key);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Concat(Prefixes(Modifiers)) + (Key.Character is null ? Key.Name : Key.Name.ToUpperInvariant());

    private static IEnumerable<string> Prefixes(KeyModifiers modifiers)
    {
        (KeyModifiers Modifier, string Prefix)[] known =
        [
            (KeyModifiers.Control, "Ctrl+"), (KeyModifiers.Shift, "Shift+"), (KeyModifiers.Alt, "Alt+"), (KeyModifiers.Super, "Super+"),
        ];
        return known.Where(k => modifiers.HasFlag(k.Modifier)).Select(k => k.Prefix);
    }

    private static (string[] Modifiers, string Key) Split(string text)
    {
        var trimmed = text.Trim();
        if (trimmed == "+")
        {
            return ([], trimmed);
        }

        var plusKey = trimmed.EndsWith("++", StringComparison.Ordinal);
        var parts = (plusKey ? trimmed[..^2] : trimmed).Split('+', StringSplitOptions.TrimEntries);
        return plusKey ? (parts, "+") : (parts[..^1], parts[^1]);
    }

    private static KeyModifiers? Modifier(string part) => Key.TryParse(part, out var key)
        ? key.Name switch
        {
            "Control" => KeyModifiers.Control,
            "Shift" => KeyModifiers.Shift,
            "Alt" => KeyModifiers.Alt,
            "Super" => KeyModifiers.Super,
            _ => null,
        }
        : null;
}
