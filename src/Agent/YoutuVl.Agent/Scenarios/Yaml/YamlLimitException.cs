namespace YoutuVl.Agent.Scenarios.Yaml;

/// <summary>Ends the reading of a document that goes beyond what is allowed; never leaves the reader.</summary>
/// <param name="error">What is wrong.</param>
internal sealed class YamlLimitException(ScenarioError error) : Exception(error.Message)
{
    /// <summary>Gets what is wrong.</summary>
    public ScenarioError Error { get; } = error;
}
