using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace YoutuVl.Actuators.Input;

/// <summary>
/// One key: either a named key (<c>Enter</c>, <c>F4</c>, <c>PageDown</c>) or the key that produces a character (<c>s</c>, <c>+</c>, <c>é</c>).
/// Compared by its canonical name; letters are lower case.
/// </summary>
public readonly record struct Key
{
    private static readonly Dictionary<string, string> Names = CreateNames();

    private readonly string? _name;

    private Key(string name) => _name = name;

    /// <summary>Gets the canonical name, for example <c>Enter</c> or <c>s</c>.</summary>
    public string Name => _name ?? string.Empty;

    /// <summary>Gets the character that the key produces; null for a named key.</summary>
    public Rune? Character
    {
        get
        {
            var runes = Name.EnumerateRunes();
            return runes.MoveNext() && runes.Current is var first && !runes.MoveNext() ? first : null;
        }
    }

    /// <summary>Gets the names of all named keys.</summary>
    public static IReadOnlyCollection<string> KnownNames { get; } = [.. CreateNames().Values.Distinct(StringComparer.Ordinal)];

    /// <summary>Reads the name of a key, without regard to case; common other names (<c>Esc</c>, <c>Return</c>, <c>Ctrl</c>, <c>Win</c>) are known.</summary>
    /// <param name="text">The name, or a single character.</param>
    /// <returns>The key.</returns>
    /// <exception cref="FormatException">There is no such key.</exception>
    public static Key Parse(string text) => TryParse(text, out var key)
        ? key
        : throw new FormatException($"There is no key '{text}'. Use a single character or one of: {string.Join(", ", KnownNames)}.");

    /// <summary>Reads the name of a key.</summary>
    /// <param name="text">The name, or a single character.</param>
    /// <param name="key">The key, when there is one.</param>
    /// <returns>True when the text names a key.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Key key)
    {
        key = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var runes = text.EnumerateRunes();
        runes.MoveNext();
        var first = runes.Current;
        if (!runes.MoveNext() && !Rune.IsControl(first) && first.Value != ' ')
        {
            key = new Key(Rune.ToLowerInvariant(first).ToString());
            return true;
        }

        if (!Names.TryGetValue(text, out var name))
        {
            return false;
        }

        key = new Key(name);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Dictionary<string, string> CreateNames()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string[] canonical =
        [
            "Enter", "Tab", "Space", "Backspace", "Delete", "Insert", "Escape", "Home", "End", "PageUp", "PageDown",
            "Up", "Down", "Left", "Right", "Control", "Shift", "Alt", "Super", "CapsLock", "NumLock", "PrintScreen", "Pause", "ContextMenu",
        ];
        foreach (var name in canonical.Concat(Enumerable.Range(1, 24).Select(n => "F" + n.ToString(CultureInfo.InvariantCulture))))
        {
            names[name] = name;
        }

        (string Alias, string Name)[] aliases =
        [
            ("Return", "Enter"), ("Esc", "Escape"), ("Del", "Delete"), ("Ins", "Insert"), ("Ctrl", "Control"), ("PgUp", "PageUp"),
            ("PgDn", "PageDown"), ("Win", "Super"), ("Windows", "Super"), ("Meta", "Super"), ("Cmd", "Super"), ("Option", "Alt"),
            ("ArrowUp", "Up"), ("ArrowDown", "Down"), ("ArrowLeft", "Left"), ("ArrowRight", "Right"), ("Menu", "ContextMenu"),
            ("Plus", "+"), ("Minus", "-"), ("Comma", ","), ("Period", "."), ("Spacebar", "Space"), (" ", "Space"),
        ];
        foreach (var (alias, name) in aliases)
        {
            names[alias] = name;
        }

        return names;
    }
}
