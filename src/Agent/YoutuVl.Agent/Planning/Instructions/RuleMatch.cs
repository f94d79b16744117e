using System.Globalization;
using System.Text.RegularExpressions;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>The parts of a sentence that a form captured, read as what they stand for. Null means: not that.</summary>
internal sealed class RuleMatch(Match match, Sentence sentence, PhraseReader phrases)
{
    private static readonly Dictionary<string, double> NumberWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1, ["once"] = 1, ["two"] = 2, ["twice"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7,
        ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["一"] = 1, ["二"] = 2, ["两"] = 2, ["三"] = 3, ["四"] = 4, ["五"] = 5, ["六"] = 6,
        ["七"] = 7, ["八"] = 8, ["九"] = 9, ["十"] = 10,
    };

    /// <summary>Gets the part of the desktop that the sentence restricts itself to.</summary>
    public LocatorScope? Scope => phrases.Scope;

    /// <summary>Tells whether a part is there.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>True when it is.</returns>
    public bool Has(string name) => match.Groups[name].Success;

    /// <summary>Gets a part as it is written, with placeholders.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The part; empty when it is not there.</returns>
    public string Raw(string name) => match.Groups[name].Value.Trim();

    /// <summary>Reads a part as text.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The text, quotes resolved.</returns>
    public string Text(string name) => sentence.Restore(Raw(name));

    /// <summary>Reads a part as a name.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The name, or null.</returns>
    public string? Name(string name) => phrases.PlainName(Raw(name));

    /// <summary>Reads a part as a text that is quoted or has a digit in it: nothing else is certain to be meant literally.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The text, or null.</returns>
    public string? Literal(string name) => phrases.Literal(Raw(name));

    /// <summary>Reads a part as an element.</summary>
    /// <param name="name">The capture.</param>
    /// <param name="kind">What the sentence does with it.</param>
    /// <returns>The element, or null.</returns>
    public Target? Target(string name, TargetKind kind = TargetKind.Any) => phrases.Target(Raw(name), kind);

    /// <summary>Reads a phrase that was put together of parts as an element.</summary>
    /// <param name="phrase">The phrase, with placeholders.</param>
    /// <param name="kind">What the sentence does with it.</param>
    /// <returns>The element, or null.</returns>
    public Target? TargetOf(string phrase, TargetKind kind) => phrases.Target(phrase, kind);

    /// <summary>Reads a part as names of menus, one after the other: <c>File > Save As…</c>.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The names; null when one of them is none.</returns>
    public IReadOnlyList<TextPattern>? MenuNames(string name)
    {
        var names = Raw(name).Split('>', StringSplitOptions.TrimEntries).Select(phrases.PlainName).ToList();
        return names.Contains(null) ? null : [.. names.Select(n => TextPattern.Exact(n!))];
    }

    /// <summary>Reads a part as words with quoted texts among them, as a command line.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The words.</returns>
    public IReadOnlyList<string> Words(string name) =>
        [.. Raw(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(sentence.Restore)];

    /// <summary>Reads a part as a window.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The window, or null.</returns>
    public WindowTarget? Window(string name) => phrases.Window(Raw(name));

    /// <summary>Reads a part as a condition.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The condition, or null.</returns>
    public Condition? Condition(string name) => phrases.Condition(Raw(name));

    /// <summary>Reads a part as a key chord.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The chord, or null.</returns>
    public KeyChord? Chord(string name) => Raw(name).Any(Sentence.IsPlaceholder) ? null : phrases.Chord(Raw(name));

    /// <summary>Reads a part as a number.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The number, or null.</returns>
    public double? Number(string name)
    {
        var text = Raw(name);
        return NumberWords.TryGetValue(text, out var word) ? word
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }

    /// <summary>Reads a part as how often something is done.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The count, 1 when it is not there; null when it is not between 1 and 100.</returns>
    public int? Count(string name)
    {
        var count = Has(name) ? Number(name) : 1;
        return count is >= 1 and <= 100 && count % 1 == 0 ? (int)count : null;
    }

    /// <summary>Reads a part as a number of seconds.</summary>
    /// <param name="name">The capture.</param>
    /// <returns>The time; null when it is not there or not positive.</returns>
    public TimeSpan? Seconds(string name) => Has(name) && Number(name) is > 0 and <= 86400 and var seconds ? TimeSpan.FromSeconds(seconds) : null;
}
