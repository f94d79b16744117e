using YoutuVl.Actuators.Desktop;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Policies;

/// <summary>What a <see cref="PolicyGuard"/> works with.</summary>
public sealed record PolicyGuardServices
{
    /// <summary>Gets what the session launched; such applications may be acted on when they are on the launch list.</summary>
    public required IApplications Applications { get; init; }

    /// <summary>Gets who is asked.</summary>
    /// <value>The default is <see cref="NobodyToAsk"/>: what needs approval is refused.</value>
    public IApprover Approver { get; init; } = NobodyToAsk.Instance;

    /// <summary>Gets where decisions are taken down; null for nowhere.</summary>
    public ITrace? Trace { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
