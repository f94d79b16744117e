using System.Text.Json.Nodes;
using YoutuVl.Actuators.Actions;
using YoutuVl.Agent.Policies;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>What a run may do.</summary>
internal sealed class PolicyShape : Shape<PolicyDraft>
{
    private const int MostCounted = 1_000_000;

    private static readonly ScenarioKey<IReadOnlyList<string>> Applications = new("applications", new ListShape<string>(Shapes.Text), "Applications that it may act on besides those it launches; '*' for any that is not sensitive.");
    private static readonly ScenarioKey<IReadOnlyList<string>> Launch = new("launch", new ListShape<string>(Shapes.Text), "Programs that it may launch besides those that it names.");
    private static readonly ScenarioKey<IReadOnlyList<string>> Verbs = new("verbs", new ListShape<string>(Known("verb", AgentVerbs.All), 1), "The only verbs that it may use.");
    private static readonly ScenarioKey<IReadOnlyList<string>> AllowRisks = new("allow-risks", new ListShape<string>(Known("risk rule", KnownRiskRules.All.Select(r => r.Name))), "Risk rules that do not apply to it, so that nobody needs to approve.");
    private static readonly ScenarioKey<int> MaxActions = new("max-actions", Shapes.Integer(1, MostCounted), "The most actions.");
    private static readonly ScenarioKey<int> MaxInputs = new("max-inputs", Shapes.Integer(0, MostCounted), "The most clicks, key presses and the like.");
    private static readonly ScenarioKey<TimeSpan> MaxTime = new("max-time", Shapes.Duration(TimeSpan.FromHours(24)), "The most time for the run.");

    private static readonly KeyTable Table = new("the policy", [Applications, Launch, Verbs, AllowRisks, MaxActions, MaxInputs, MaxTime]);

    /// <summary>Gets the only instance.</summary>
    public static PolicyShape Instance { get; } = new();

    /// <inheritdoc/>
    public override PolicyDraft? Read(YamlNode node, ReadContext context)
    {
        if (node is not YamlMapping mapping)
        {
            context.Error(node, $"A mapping is expected here, with any of: {string.Join(", ", Table.Keys.Select(k => k.Name))}.");
            return null;
        }

        return Table.Read(mapping, context) is not { } a ? null : new PolicyDraft
        {
            Applications = a.Get(Applications, []),
            Launch = a.Get(Launch, []),
            Verbs = a.Find(Verbs),
            AllowRisks = a.Get(AllowRisks, []),
            Budget = new PolicyBudget
            {
                MaxActions = a.Get(MaxActions, PolicyBudget.Default.MaxActions),
                MaxInputs = a.Get(MaxInputs, PolicyBudget.Default.MaxInputs),
                MaxTime = a.Get(MaxTime, PolicyBudget.Default.MaxTime),
            },
        };
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => Table.Schema();

    private static Shape<string> Known(string what, IEnumerable<string> words) => Shapes.Word(what, words.ToDictionary(w => w));
}
