using YoutuVl.Agent.Policies;
using YoutuVl.Agent.Runs;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>One run that is ready to begin: what it is called, where it happens, what it may do, and what it does.</summary>
internal sealed record RunJob
{
    /// <summary>Gets the name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the desktop.</summary>
    public required DesktopRequest Desktop { get; init; }

    /// <summary>Gets the policy, the applications to launch first not yet included.</summary>
    public required AgentPolicyOptions Policy { get; init; }

    /// <summary>Gets the run itself.</summary>
    public required Func<RunServices, RunSettings, CancellationToken, Task<RunResult>> Body { get; init; }

    /// <summary>Gets the programs that may be launched.</summary>
    public IEnumerable<string> Launchable => Desktop.Launches.Select(l => l.Command).Concat(Policy.LaunchCommands).Distinct(StringComparer.Ordinal);

    /// <summary>Puts the policy together.</summary>
    /// <param name="secrets">The secrets, with the applications that they are bound to.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="PolicyException">The policy makes no sense.</exception>
    public AgentPolicy BuildPolicy(RunSecrets secrets) => new(new AgentPolicyOptions
    {
        Applications = Policy.Applications,
        LaunchCommands = [.. Launchable],
        Verbs = Policy.Verbs,
        RiskRules = Policy.RiskRules,
        SensitiveApplications = Policy.SensitiveApplications,
        SecretBindings = secrets.Environment.Bindings,
        Budget = Policy.Budget,
    });
}
