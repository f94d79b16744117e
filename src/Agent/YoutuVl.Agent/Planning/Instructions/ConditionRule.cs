using System.Text.RegularExpressions;
using YoutuVl.Actuators.Conditions;

namespace YoutuVl.Agent.Planning.Instructions;

/// <summary>One form of condition.</summary>
/// <param name="template">The form, as <see cref="RulePattern"/> reads it.</param>
/// <param name="build">Makes the condition; null when a part is not what the form needs.</param>
internal sealed class ConditionRule(string template, Func<RuleMatch, Condition?> build)
{
    private readonly Lazy<Regex> _pattern = new(() => RulePattern.Compile(template));

    /// <summary>Reads a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="sentence">The sentence that it is part of.</param>
    /// <param name="phrases">What reads its parts.</param>
    /// <returns>The condition; null when the phrase is not of this form.</returns>
    public Condition? TryRead(string phrase, Sentence sentence, PhraseReader phrases)
    {
        var match = _pattern.Value.Match(phrase);
        return match.Success ? build(new RuleMatch(match, sentence, phrases)) : null;
    }
}
