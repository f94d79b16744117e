using System.Text.RegularExpressions;
using YoutuVl.Actuators.Actions;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>One row of the grammar: a form of sentence and the actions it means.</summary>
internal sealed class InstructionRule
{
    private readonly Lazy<Regex> _pattern;
    private readonly Func<RuleMatch, IReadOnlyList<AgentAction>?> _build;

    /// <summary>Initializes a new instance of the <see cref="InstructionRule"/> class.</summary>
    /// <param name="example">A sentence of this form; the help lists it and a test carries it out.</param>
    /// <param name="template">The form, as <see cref="RulePattern"/> reads it.</param>
    /// <param name="build">Makes the actions; null when a part of the sentence is not what the form needs.</param>
    public InstructionRule(string example, string template, Func<RuleMatch, IReadOnlyList<AgentAction>?> build)
    {
        Example = example;
        _pattern = new Lazy<Regex>(() => RulePattern.Compile(template));
        _build = build;
    }

    /// <summary>Gets a sentence of this form.</summary>
    public string Example { get; }

    /// <summary>Makes a row that means one action.</summary>
    /// <param name="example">A sentence of this form.</param>
    /// <param name="template">The form.</param>
    /// <param name="build">Makes the action.</param>
    /// <returns>The row.</returns>
    public static InstructionRule One(string example, string template, Func<RuleMatch, AgentAction?> build) =>
        new(example, template, match => build(match) is { } action ? [action] : null);

    /// <summary>Reads a sentence.</summary>
    /// <param name="words">The sentence in the spelling of the rule's language.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="phrases">What reads phrases of the rule's language.</param>
    /// <returns>The actions; null when the sentence is not of this form.</returns>
    public IReadOnlyList<AgentAction>? TryRead(string words, Sentence sentence, PhraseReader phrases)
    {
        var match = _pattern.Value.Match(words);
        return match.Success ? _build(new RuleMatch(match, sentence, phrases)) : null;
    }
}
