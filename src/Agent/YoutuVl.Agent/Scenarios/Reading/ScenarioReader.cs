using YoutuVl.Actuators.Actions;
using YoutuVl.Agent.Policies;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>
/// Reads scenarios. All errors of a file are reported together, each with its line and column. Whatever the text is, nothing but
/// <see cref="ScenarioException"/> is thrown. Thread-safe.
/// </summary>
public static class ScenarioReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file; at most 1 MiB of UTF-8.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="ScenarioException">The file cannot be read, or is no scenario.</exception>
    public static async Task<Scenario> ReadFileAsync(string file, ScenarioReadOptions options, CancellationToken cancellationToken) =>
        Read(await YamlFile.LoadAsync(file, cancellationToken).ConfigureAwait(false), file, options);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">What to call it in messages.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="ScenarioException">The text is no scenario.</exception>
    public static Scenario Read(string text, string file, ScenarioReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        if (text.Length > YamlLimits.Bytes)
        {
            throw new ScenarioException(file, $"The text has {text.Length:N0} characters; a scenario has at most {YamlLimits.Bytes:N0}.");
        }

        List<ScenarioError> errors = [];
        var root = YamlReader.Read(text, errors);
        if (root is null or YamlScalar { IsNothing: true } && errors.Count == 0)
        {
            throw new ScenarioException(file, "The file is empty. A scenario begins with 'version: 1', a name and steps.");
        }

        ReadContext context = new(file, errors, new VariableScope(new Dictionary<string, string>(), []))
        {
            Overrides = (options ?? ScenarioReadOptions.Default).Variables,
        };
        var scenario = root is null ? null : Build(root, context);
        return errors.Count == 0 && scenario is not null ? scenario : throw new ScenarioException(file, [.. errors.OrderBy(e => e.Line).ThenBy(e => e.Column)]);
    }

    private static Scenario? Build(YamlNode root, ReadContext context)
    {
        if (root is not YamlMapping mapping)
        {
            context.Error(root, "A scenario is a mapping: it begins with 'version: 1', a name and steps.");
            return null;
        }

        var arguments = ScenarioKeys.Table.Read(mapping, context);
        var declared = arguments?.Get(ScenarioKeys.Variables, new Dictionary<string, string>());
        foreach (var name in context.Overrides.Keys.Where(n => declared?.ContainsKey(n) == false))
        {
            context.Error(mapping, $"The variable {Quote.Of(name)} was given from outside, and the scenario does not declare it.{NearestWord.Hint(name, declared!.Keys)} Add it under 'variables'.");
        }

        return arguments is null ? null : Make(arguments, declared!, mapping, context.File);
    }

    private static Scenario Make(Arguments arguments, IReadOnlyDictionary<string, string> variables, YamlMapping root, string file)
    {
        var launches = arguments.Get(ScenarioKeys.Launch, []).Select(l => new LaunchAction(l.Command, l.Arguments)).ToList();
        var steps = arguments.Get(ScenarioKeys.Steps);
        var named = launches.Concat(steps.Select(s => s.Planned).OfType<LaunchAction>()).Select(l => l.Command);
        return new Scenario
        {
            File = file,
            Name = arguments.Get(ScenarioKeys.Name),
            Description = arguments.Find(ScenarioKeys.Description),
            Desktop = arguments.Find(ScenarioKeys.Desktop),
            Variables = variables,
            Secrets = arguments.Get(ScenarioKeys.Secrets, []),
            Policy = Policy(arguments.Find(ScenarioKeys.Policy) ?? new PolicyDraft(), named),
            Steps = [.. launches.Select(l => LaunchStep(l, root)), .. steps],
        };
    }

    private static ScenarioStep LaunchStep(LaunchAction launch, YamlMapping root)
    {
        var where = root.Entries.First(e => e.Key.Text == ScenarioKeys.Launch.Name).Key;
        return new ScenarioStep(_ => launch) { Line = where.Line, Column = where.Column, Title = ActionTitles.Of(launch), Planned = launch };
    }

    private static AgentPolicyOptions Policy(PolicyDraft draft, IEnumerable<string> named) => new()
    {
        Applications = [.. draft.Applications],
        LaunchCommands = [.. draft.Launch.Concat(named).Distinct(StringComparer.Ordinal)],
        Verbs = draft.Verbs is null ? null : [.. draft.Verbs],
        RiskRules = [.. KnownRiskRules.All.Where(r => !draft.AllowRisks.Contains(r.Name))],
        Budget = draft.Budget,
    };
}
