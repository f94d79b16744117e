using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution;
using YoutuVl.Actuators.Input;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Policies;

/// <summary>One risk rule with its phrases folded once. Thread-safe.</summary>
internal sealed class RiskRuleMatcher
{
    private static readonly LabelText[] Affirmations =
    [
        .. new[] { "ok", "yes", "continue", "confirm", "proceed", "apply", "accept", "agree", "是", "好", "确定", "确认", "继续", "同意", "確定", "繼續" }.Select(LabelText.Of),
    ];

    private readonly LabelText[] _phrases;

    /// <summary>Initializes a new instance of the <see cref="RiskRuleMatcher"/> class.</summary>
    /// <param name="rule">The rule.</param>
    public RiskRuleMatcher(RiskRule rule)
    {
        Rule = rule;
        _phrases = [.. rule.Phrases.Select(LabelText.Of)];
    }

    /// <summary>Gets the rule.</summary>
    public RiskRule Rule { get; }

    /// <summary>Tells whether the rule is about an action.</summary>
    /// <param name="request">The action and what it acts on.</param>
    /// <returns>True when it is.</returns>
    public bool Applies(GuardRequest request)
    {
        if (ChordOf(request.Action) is { } pressed && Rule.Chords.Contains(pressed))
        {
            return true;
        }

        return Rule.Verbs.Contains(request.Action.Verb)
            && request.Element is { } element
            && (Rule.Roles.Count == 0 || Rule.Roles.Contains(element.Role))
            && Activates(request.Action)
            && LabelsOf(element, request).Any(label => _phrases.Any(label.Contains));
    }

    private static KeyChord? ChordOf(AgentAction action) => action switch
    {
        KeyAction key => key.Chord,
        HoldKeyAction hold => hold.Chord,
        _ => null,
    };

    // Of all keys only these set off the element that has the focus; arrows and letters do not.
    private static bool Activates(AgentAction action) =>
        ChordOf(action) is not { } chord || chord.Key.Name is "Enter" or "Space";

    private static IEnumerable<LabelText> LabelsOf(ScreenElement element, GuardRequest request)
    {
        var name = LabelText.Of(element.Name);
        if (name.IsEmpty)
        {
            // A button with a picture only: its tooltip or its author's id says what it does.
            yield return LabelText.Of(element.Description ?? string.Empty);
            yield return LabelText.Of((element.AutomationId ?? string.Empty).Replace('_', ' '));
            yield break;
        }

        yield return name;
        if (request.Window is { } window && Affirmations.Any(name.Contains))
        {
            // "Yes" means what the dialog asks.
            yield return LabelText.Of(window.Title);
        }
    }
}
