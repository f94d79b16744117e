using YoutuVl.Agent.Policies;
using YoutuVl.Agent.Stopping;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>What a run is composed with, besides its desktop.</summary>
internal sealed record RunSettings
{
    /// <summary>Gets the policy.</summary>
    public required AgentPolicy Policy { get; init; }

    /// <summary>Gets the secrets that the run may use.</summary>
    public required RunSecrets Secrets { get; init; }

    /// <summary>Gets where the run is taken down; secrets are masked on the way there.</summary>
    public required ITrace Trace { get; init; }

    /// <summary>Gets who is asked before risky actions.</summary>
    public IApprover Approver { get; init; } = NobodyToAsk.Instance;

    /// <summary>Gets the kill switch.</summary>
    public required KillSwitch KillSwitch { get; init; }

    /// <summary>Gets the file whose existence stops the run; null for none.</summary>
    public StopFile? StopFile { get; init; }
}
