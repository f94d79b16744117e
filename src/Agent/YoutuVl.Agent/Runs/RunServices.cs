using YoutuVl.Actuators.Desktop;
using YoutuVl.Actuators.Execution;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Agent.Runs;

/// <summary>What a run works with. Made once per run by whoever composes it; the run does not dispose any of it.</summary>
public sealed record RunServices
{
    /// <summary>Gets the open desktop.</summary>
    public required IDesktopSession Session { get; init; }

    /// <summary>Gets the observer, which masks secrets.</summary>
    public required IObserver Observer { get; init; }

    /// <summary>Gets the executor, guarded by the policy.</summary>
    public required IActionExecutor Executor { get; init; }

    /// <summary>Gets where the run is taken down.</summary>
    public required ITrace Trace { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
