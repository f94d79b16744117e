using System.Collections.Immutable;
using YoutuVl.Actuators.Actions;
using YoutuVl.Agent.Secrets;

namespace YoutuVl.Agent.Policies;

/// <summary>What a run may do: an immutable, checked copy of its options. Thread-safe.</summary>
public sealed class AgentPolicy
{
    /// <summary>The entry that allows every application that is not sensitive.</summary>
    public const string AnyApplication = "*";

    /// <summary>Initializes a new instance of the <see cref="AgentPolicy"/> class.</summary>
    /// <param name="options">The options; copied.</param>
    /// <exception cref="PolicyException">An option is wrong; the message says which.</exception>
    public AgentPolicy(AgentPolicyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Applications = Names(options.Applications, nameof(options.Applications));
        LaunchCommands = Names(options.LaunchCommands, nameof(options.LaunchCommands));
        SensitiveApplications = Names(options.SensitiveApplications, nameof(options.SensitiveApplications));
        Verbs = options.Verbs is null ? null : KnownVerbs(options.Verbs);
        RiskRules = [.. options.RiskRules];
        SecretBindings = options.SecretBindings;
        Budget = Checked(options.Budget);
    }

    /// <summary>Gets the applications that may be acted on.</summary>
    public ImmutableHashSet<string> Applications { get; }

    /// <summary>Gets the programs that may be launched.</summary>
    public ImmutableHashSet<string> LaunchCommands { get; }

    /// <summary>Gets the verbs that may be used; null for all.</summary>
    public ImmutableHashSet<string>? Verbs { get; }

    /// <summary>Gets the rules for risky actions.</summary>
    public ImmutableArray<RiskRule> RiskRules { get; }

    /// <summary>Gets the applications that need to be allowed by name, and ask even then.</summary>
    public ImmutableHashSet<string> SensitiveApplications { get; }

    /// <summary>Gets the applications that secrets may be typed into.</summary>
    public SecretBindings SecretBindings { get; }

    /// <summary>Gets the limits of a run.</summary>
    public PolicyBudget Budget { get; }

    private static ImmutableHashSet<string> Names(IList<string> names, string option) =>
        names.Any(string.IsNullOrWhiteSpace)
            ? throw new PolicyException(option, $"The policy's {option} contain an empty name. Name an application, or leave the entry out.")
            : names.Select(n => n.Trim()).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    private static ImmutableHashSet<string> KnownVerbs(IList<string> verbs)
    {
        foreach (var verb in verbs)
        {
            if (!AgentVerbs.All.Contains(verb))
            {
                throw new PolicyException(
                    nameof(AgentPolicyOptions.Verbs),
                    $"The policy allows the verb '{verb}', which does not exist. Use one of: {string.Join(", ", AgentVerbs.All.Order(StringComparer.Ordinal))}.");
            }
        }

        return verbs.ToImmutableHashSet(StringComparer.Ordinal);
    }

    private static PolicyBudget Checked(PolicyBudget budget)
    {
        if (budget.MaxActions < 1 || budget.MaxInputs < 0 || budget.MaxTime <= TimeSpan.Zero)
        {
            throw new PolicyException(
                nameof(AgentPolicyOptions.Budget),
                $"The policy's budget allows {budget.MaxActions} actions, {budget.MaxInputs} inputs and {budget.MaxTime}: actions must be at least 1, inputs at least 0, and the time positive.");
        }

        return budget;
    }
}
