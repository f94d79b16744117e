using System.Text.RegularExpressions;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Conditions;
using YoutuVl.Actuators.Input;
using YoutuVl.Actuators.Targets;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>Reads the parts of one sentence: elements, windows, conditions, keys. One subclass a language. Null always means: not understood.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="scope">The part of the desktop that the sentence begins with, as in "in the 'Save As' dialog, …"; null for all.</param>
internal abstract partial class PhraseReader(Sentence sentence, LocatorScope? scope)
{
    /// <summary>Gets the part of the desktop that the sentence restricts itself to.</summary>
    public LocatorScope? Scope { get; } = scope;

    /// <summary>Gets the sentence.</summary>
    protected Sentence Sentence { get; } = sentence;

    /// <summary>Gets the forms of conditions of the language.</summary>
    protected abstract IReadOnlyList<ConditionRule> Conditions { get; }

    /// <summary>Reads a phrase as an element.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="kind">What the sentence does with it.</param>
    /// <returns>The element, or null.</returns>
    public Target? Target(string phrase, TargetKind kind) =>
        Describe(phrase.Trim()) is { } words ? TargetBuilder.Build(words, kind, Scope) : null;

    /// <summary>Reads a phrase as a window.</summary>
    /// <param name="phrase">The phrase; empty means the window of the scope, or the active one.</param>
    /// <returns>The window, or null.</returns>
    public abstract WindowTarget? Window(string phrase);

    /// <summary>Reads a phrase as a condition.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <returns>The condition, or null.</returns>
    public Condition? Condition(string phrase) => Conditions
        .Select(rule => rule.TryRead(phrase.Trim(), Sentence, this))
        .FirstOrDefault(condition => condition is not null);

    /// <summary>Reads a phrase as a text that is quoted or has a digit in it.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <returns>The text, or null.</returns>
    public string? Literal(string phrase)
    {
        var part = phrase.Trim();
        return part.Length == 1 && Sentence.IsPlaceholder(part[0]) ? Sentence.Restore(part)
            : part.Any(char.IsDigit) && !part.Any(c => c == ' ' || Instructions.Sentence.IsPlaceholder(c)) ? part
            : null;
    }

    /// <summary>Reads a key chord: <c>Ctrl+S</c>, <c>the Enter key</c>. A quoted text is never one.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The chord, or null.</returns>
    public virtual KeyChord? Chord(string text) =>
        KeyChord.TryParse(SpacesAroundPlus().Replace(text.Trim(), "+"), out var chord) ? chord : null;

    /// <summary>Reads a name that stands alone: of a window, a menu, an entry.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <returns>The name, or null.</returns>
    public string? PlainName(string phrase) => Describe(phrase) is { Name.Match: TextMatch.Exact, Anchor: null, Scope: null, Nth: null } words ? words.Name.Text : null;

    /// <summary>Reads a phrase as a description of an element.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <returns>The description, or null.</returns>
    protected abstract TargetWords? Describe(string phrase);

    [GeneratedRegex(@" ?\+ ?")]
    private static partial Regex SpacesAroundPlus();
}
