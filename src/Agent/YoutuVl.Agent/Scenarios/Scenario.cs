using YoutuVl.Agent.Policies;

namespace YoutuVl.Agent.Scenarios;

/// <summary>A scenario: steps that are fixed before the first look at a desktop. Immutable and thread-safe.</summary>
public sealed record Scenario
{
    /// <summary>The version of the format that this library reads and writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Gets the file that it was read from, as it was named.</summary>
    public required string File { get; init; }

    /// <summary>Gets its name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it is about; null when it does not say.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the desktop that it is written for; null when any will do.</summary>
    public ScenarioDesktop? Desktop { get; init; }

    /// <summary>Gets what it may do. The programs that it names for launching are on the list.</summary>
    public required AgentPolicyOptions Policy { get; init; }

    /// <summary>Gets its variables with their values at the start.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Gets the names of the secrets that it needs.</summary>
    public required IReadOnlyList<string> Secrets { get; init; }

    /// <summary>Gets the steps in order, the launches at the top of the file first; never empty when it was read from a file.</summary>
    public required IReadOnlyList<ScenarioStep> Steps { get; init; }
}
