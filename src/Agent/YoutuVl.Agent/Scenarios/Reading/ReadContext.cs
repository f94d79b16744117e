using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>One reading of a scenario, or of a part of it.</summary>
/// <param name="file">The file, as it was named.</param>
/// <param name="errors">Takes what is wrong.</param>
/// <param name="variables">What texts may name.</param>
internal sealed class ReadContext(string file, List<ScenarioError> errors, VariableScope variables)
{
    /// <summary>Gets the file, as it was named.</summary>
    public string File => file;

    /// <summary>Gets how many errors there are so far.</summary>
    public int ErrorCount => errors.Count;

    /// <summary>Gets or sets what texts may name.</summary>
    public VariableScope Variables { get; set; } = variables;

    /// <summary>Gets or sets a value indicating whether a text named a variable that is only read later.</summary>
    public bool WaitsForVariables { get; set; }

    /// <summary>Gets the values that take the place of those in the file.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>();

    /// <summary>Takes down an error.</summary>
    /// <param name="node">Where it is.</param>
    /// <param name="message">What is wrong, and what is allowed.</param>
    public void Error(YamlNode node, string message) => errors.Add(new ScenarioError(node.Line, node.Column, message));
}
