using YoutuVl.Agent.Policies;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>The policy section of a scenario as it was read.</summary>
internal sealed record PolicyDraft
{
    /// <summary>Gets the applications that may be acted on besides those that are launched.</summary>
    public IReadOnlyList<string> Applications { get; init; } = [];

    /// <summary>Gets the programs that may be launched besides those that the scenario names.</summary>
    public IReadOnlyList<string> Launch { get; init; } = [];

    /// <summary>Gets the verbs that may be used; null for all.</summary>
    public IReadOnlyList<string>? Verbs { get; init; }

    /// <summary>Gets the risk rules that do not apply.</summary>
    public IReadOnlyList<string> AllowRisks { get; init; } = [];

    /// <summary>Gets the limits of the run.</summary>
    public PolicyBudget Budget { get; init; } = PolicyBudget.Default;
}
