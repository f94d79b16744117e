using System.Globalization;
using System.Text;
using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Targets;
using YoutuVl.Agent.Scenarios.Yaml;
using YoutuVl.Perception.Elements;

namespace YoutuVl.Agent.Scenarios.Writing;

/// <summary>Writes scenarios, for example of what an agent did. What is written is read back as the same actions. Thread-safe.</summary>
public static class ScenarioWriter
{
    /// <summary>Writes a scenario.</summary>
    /// <param name="draft">What to write.</param>
    /// <returns>The text of a scenario file.</returns>
    /// <exception cref="ScenarioWriteException">There are no steps, or one acts on something that means nothing in another run.</exception>
    public static string Write(ScenarioDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Steps.Count == 0)
        {
            throw new ScenarioWriteException($"'{draft.Name}' has no steps that worked, so there is nothing to write.");
        }

        var text = new StringBuilder(YamlWriter.Block(Head(draft)));
        text.Append("steps:\n");
        for (var i = 0; i < draft.Steps.Count; i++)
        {
            text.Append('-').Append(YamlWriter.Block(StepOf(draft.Steps[i], i + 1), 2).AsSpan(1));
        }

        return text.ToString();
    }

    private static YamlMapping Head(ScenarioDraft draft)
    {
        var secrets = draft.Steps.Select(s => s.Action).OfType<FillSecretAction>().Select(a => a.Secret).Distinct(StringComparer.Ordinal).ToList();
        return NodeMaker.Mapping(
            ("version", NodeMaker.Number(Scenario.CurrentVersion)),
            ("name", NodeMaker.Text(draft.Name)),
            ("description", TargetWriter.OptionalText(draft.Description)),
            ("desktop", draft.Desktop is { } desktop ? NodeMaker.Word($"{desktop.Width}x{desktop.Height}") : null),
            ("secrets", secrets.Count == 0 ? null : NodeMaker.List(secrets.Select(NodeMaker.Text))));
    }

    private static YamlMapping StepOf(ScenarioDraftStep step, int number)
    {
        var action = WithLastingTargets(step.Action, step.Result?.Resolution?.Element);
        var into = "read" + number.ToString(CultureInfo.InvariantCulture);
        return NodeMaker.Mapping([("name", TargetWriter.OptionalText(step.Name)), .. ActionWriter.Of(action, into)]);
    }

    // References and marks are bound to one snapshot; the element that they led to is described instead. A result knows only the element
    // that the action began with, so a further stop of a drag stays what it is, and writing it is an error.
    private static AgentAction WithLastingTargets(AgentAction action, ScreenElement? found) => ActionTargets.Replace(action, target =>
    {
        var first = found;
        found = null;
        return target is ElementTarget or MarkTarget && first is not null ? Describe(first) : target;
    });

    private static LocatorTarget Describe(ScreenElement element)
    {
        List<LocatorStrategy> ways = [];
        if (!string.IsNullOrEmpty(element.AutomationId))
        {
            ways.Add(new AutomationIdStrategy(element.AutomationId));
        }

        ways.Add(new RoleNameStrategy(element.Role, element.Name.Length == 0 ? null : TextPattern.Exact(element.Name)));
        return new LocatorTarget(new Locator(ways) { Scope = element.Application.Length == 0 ? null : new LocatorScope(Application: element.Application) });
    }
}
