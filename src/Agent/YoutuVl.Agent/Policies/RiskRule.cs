using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Input;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Policies;

/// <summary>
/// Says which actions are risky: those of one of its verbs, on an element of one of its roles, whose label contains one of its phrases; or
/// those that press one of its key chords. What is left empty does not restrict. Immutable.
/// </summary>
/// <param name="Name">The rule's name, for example <c>delete</c>; it appears in decisions.</param>
/// <param name="Outcome">What to do about such an action.</param>
public sealed record RiskRule(string Name, PolicyOutcome Outcome)
{
    /// <summary>The verbs that set off what a label says.</summary>
    public static readonly IReadOnlyList<string> ActivatingVerbs =
    [
        AgentVerbs.Of(typeof(ClickAction)), AgentVerbs.Of(typeof(InvokeAction)), AgentVerbs.Of(typeof(ToggleAction)), AgentVerbs.Of(typeof(SelectAction)),
        AgentVerbs.Of(typeof(ButtonDownAction)), AgentVerbs.Of(typeof(ButtonUpAction)), AgentVerbs.Of(typeof(DragAction)), AgentVerbs.Of(typeof(KeyAction)),
        AgentVerbs.Of(typeof(HoldKeyAction)),
    ];

    /// <summary>Gets the verbs that it looks at.</summary>
    /// <value>The default is <see cref="ActivatingVerbs"/>.</value>
    public IReadOnlyList<string> Verbs { get; init; } = ActivatingVerbs;

    /// <summary>Gets the roles that it looks at.</summary>
    /// <value>Empty by default, for all.</value>
    public IReadOnlyList<ElementRole> Roles { get; init; } = [];

    /// <summary>
    /// Gets the words or phrases to look for in the label. Latin phrases match whole words without case; phrases in Chinese, Japanese or Korean
    /// match anywhere.
    /// </summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Gets the key chords that are risky whatever has the focus.</summary>
    public IReadOnlyList<KeyChord> Chords { get; init; } = [];
}
