using System.Text.Json.Nodes;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>What may stand in one place of a scenario: reads it, and describes it for the JSON schema, so that the two cannot drift apart.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
internal abstract class Shape<T>
{
    /// <summary>Reads a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="context">The reading; takes errors.</param>
    /// <returns>What was read; the type's default after an error, or when a variable is only known later.</returns>
    public abstract T? Read(YamlNode node, ReadContext context);

    /// <summary>Describes what may stand here.</summary>
    /// <returns>A JSON schema.</returns>
    public abstract JsonObject Schema();
}
