using System.Text.Json.Nodes;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>
/// The JSON schema (draft 2020-12) of the scenario format, made of the same tables that the reader uses. What a schema cannot say, such as
/// which variables exist, only the reader checks. Thread-safe.
/// </summary>
public static class ScenarioSchema
{
    /// <summary>Makes the schema.</summary>
    /// <returns>A new document.</returns>
    public static JsonObject Create()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "YoutuVl.Agent scenario, version 1",
        };
        foreach (var (name, value) in ScenarioKeys.Table.Schema())
        {
            schema[name] = value?.DeepClone();
        }

        schema["$defs"] = new JsonObject
        {
            [StepShape.Instance.Name] = StepShape.Instance.Definition(),
            [TargetShape.Instance.Name] = TargetShape.Instance.Definition(),
            [AnchorShape.Instance.Name] = AnchorShape.Instance.Definition(),
            [ConditionShape.Instance.Name] = ConditionShape.Instance.Definition(),
            [WindowTargetShape.Instance.Name] = WindowTargetShape.Instance.Definition(),
        };
        return schema;
    }
}
