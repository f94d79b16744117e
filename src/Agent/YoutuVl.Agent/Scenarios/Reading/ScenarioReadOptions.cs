namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>How a scenario is read.</summary>
public sealed record ScenarioReadOptions
{
    /// <summary>Gets the options that change nothing.</summary>
    public static ScenarioReadOptions Default { get; } = new();

    /// <summary>Gets values that take the place of those in the file; only variables that the file declares can be given.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
}
