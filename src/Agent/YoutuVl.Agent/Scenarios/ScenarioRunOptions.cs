using YoutuVl.Actuators.Execution;

namespace YoutuVl.Agent.Scenarios;

/// <summary>How scenarios are run.</summary>
public sealed record ScenarioRunOptions
{
    /// <summary>Gets a value indicating whether a step fails whose target was only found by a later way of its list.</summary>
    /// <value>The default is true. When false, such a step passes and the trace holds a healing proposal.</value>
    public bool Strict { get; init; } = true;

    /// <summary>Gets where secrets come from; looked at before the run to say at once which are not set.</summary>
    public ISecretSource? Secrets { get; init; }
}
