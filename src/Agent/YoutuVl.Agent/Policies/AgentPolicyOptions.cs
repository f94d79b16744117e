using YoutuVl.Agent.Secrets;

namespace YoutuVl.Agent.Policies;

/// <summary>What an <see cref="AgentPolicy"/> is made of. Copied and checked once when the policy is made; later changes do not reach it.</summary>
public sealed class AgentPolicyOptions
{
    /// <summary>Gets the applications that may be acted on, by the name that their windows or their processes carry, compared without case.</summary>
    /// <value>Empty by default, which allows only applications that were launched by this run. <c>*</c> allows all but the sensitive ones.</value>
    public IList<string> Applications { get; init; } = [];

    /// <summary>Gets the programs that may be launched, by file name or path. What was launched may be acted on.</summary>
    /// <value>Empty by default: nothing may be launched.</value>
    public IList<string> LaunchCommands { get; init; } = [];

    /// <summary>Gets the verbs that may be used.</summary>
    /// <value>Null by default, which allows every verb.</value>
    public IList<string>? Verbs { get; init; }

    /// <summary>Gets the rules for risky actions. The strictest rule that applies decides.</summary>
    /// <value>The default is <see cref="KnownRiskRules.All"/>.</value>
    public IList<RiskRule> RiskRules { get; init; } = [.. KnownRiskRules.All];

    /// <summary>Gets the applications that <c>*</c> does not cover, and that ask even when they are allowed by name.</summary>
    /// <value>The default is <see cref="KnownSensitiveApplications.All"/>.</value>
    public IList<string> SensitiveApplications { get; init; } = [.. KnownSensitiveApplications.All];

    /// <summary>Gets the applications that a secret may be typed into.</summary>
    /// <value>By default no secret is bound to an application.</value>
    public SecretBindings SecretBindings { get; init; } = SecretBindings.None;

    /// <summary>Gets the limits of a run.</summary>
    public PolicyBudget Budget { get; init; } = PolicyBudget.Default;
}
