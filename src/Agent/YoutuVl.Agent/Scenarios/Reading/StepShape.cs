using System.Text.Json.Nodes;
using YoutuVl.Actuators.Actions;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Scenarios.Reading.Verbs;
using YoutuVl.Agent.Scenarios.Yaml;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>A step: exactly one verb, and keys that go with it.</summary>
internal sealed class StepShape : Shape<ScenarioStep>
{
    /// <summary>Gets the verbs with their keys.</summary>
    public static IReadOnlyList<Variant<AgentAction>> Verbs { get; } =
        [.. PointerVerbs.All, .. KeyboardVerbs.All, .. ElementVerbs.All, .. WindowVerbs.All, .. TimeVerbs.All];

    private static VariantShape<StepDraft> Draft { get; } = new("step", [.. Verbs.Select(v => v.With<StepDraft>([], Complete))]);

    /// <summary>Gets the shape of a step.</summary>
    public static ReferenceShape<ScenarioStep> Instance { get; } = new("step", () => new StepShape());

    /// <inheritdoc/>
    public override ScenarioStep? Read(YamlNode node, ReadContext context)
    {
        context.WaitsForVariables = false;
        if (Draft.Read(node, context) is not { } draft)
        {
            return null;
        }

        if (draft.Into is { } into)
        {
            context.Variables.ReadLater(into);
        }

        return new ScenarioStep(context.WaitsForVariables ? Rebind(node, context) : _ => draft.Action)
        {
            Line = node.Line,
            Column = node.Column,
            Title = draft.Name ?? ActionTitles.Of(draft.Action),
            Into = draft.Into,
            AcceptsUnverified = draft.AcceptsUnverified,
            Planned = context.WaitsForVariables ? null : draft.Action,
        };
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => Draft.Schema();

    private static Func<IReadOnlyDictionary<string, string>, AgentAction> Rebind(YamlNode node, ReadContext context) => variables =>
    {
        List<ScenarioError> errors = [];
        var draft = Draft.Read(node, new ReadContext(context.File, errors, new VariableScope(variables, context.Variables.Secrets)));
        return draft is not null && errors.Count == 0 ? draft.Action : throw new ScenarioException(context.File, errors);
    };

    private static StepDraft Complete(AgentAction action, Arguments arguments) => new(
        action with
        {
            Expect = arguments.Find(VerbKeys.Expect),
            Timeout = arguments.Has(VerbKeys.Timeout) ? arguments.Get(VerbKeys.Timeout) : null,
            Route = arguments.Get(VerbKeys.Route, RoutePreference.Auto),
        },
        arguments.Find(VerbKeys.Name),
        arguments.Find(VerbKeys.Into) ?? arguments.Find(KeyboardVerbs.ClipboardInto),
        arguments.Get(VerbKeys.Accept, false));
}
