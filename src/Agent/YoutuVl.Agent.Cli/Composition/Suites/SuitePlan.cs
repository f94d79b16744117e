using YoutuVl.Agent.Scenarios;

namespace YoutuVl.Agent.Cli.Composition.Suites;

/// <summary>What a suite runs, and how.</summary>
internal sealed record SuitePlan
{
    /// <summary>Gets the scenarios, in the order in which they are begun and reported.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>Gets the most runs at the same time, each on a desktop of its own; at least 1.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Gets how often each scenario is run; at least 1.</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>Gets a value indicating whether a target found by a later way is a failure.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>Lists the runs: every scenario once, then every scenario a second time and so on, so that a fault shows early.</summary>
    /// <returns>The scenarios to run; a repeated one is named with its turn.</returns>
    public IReadOnlyList<Scenario> Runs() =>
        [.. Enumerable.Range(1, Repeat).SelectMany(turn => Scenarios.Select(scenario => Named(scenario, turn)))];

    private Scenario Named(Scenario scenario, int turn) =>
        Repeat == 1 ? scenario : scenario with { Name = FormattableString.Invariant($"{scenario.Name} ({turn} of {Repeat})") };
}
