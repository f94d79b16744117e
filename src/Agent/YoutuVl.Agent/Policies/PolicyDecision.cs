namespace YoutuVl.Agent.Policies;

/// <summary>What the policy says about one action, and why.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Rule">The name of the rule that decided.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Subject">What an approval for the whole run holds for, besides the rule.</param>
internal sealed record PolicyDecision(PolicyOutcome Outcome, string Rule, string Reason, string Subject)
{
    /// <summary>Gets the decision that nothing speaks against the action.</summary>
    public static PolicyDecision Allowed { get; } = new(PolicyOutcome.Allow, string.Empty, string.Empty, string.Empty);

    /// <summary>Makes a refusal.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reason">Why, and what to do next.</param>
    /// <returns>The decision.</returns>
    public static PolicyDecision Deny(string rule, string reason) => new(PolicyOutcome.Deny, rule, reason, string.Empty);

    /// <summary>Makes a question.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="reason">Why.</param>
    /// <param name="subject">What an approval for the whole run holds for.</param>
    /// <returns>The decision.</returns>
    public static PolicyDecision Ask(string rule, string reason, string subject) => new(PolicyOutcome.Ask, rule, reason, subject);
}
