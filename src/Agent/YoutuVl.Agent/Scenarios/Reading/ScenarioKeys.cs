using YoutuVl.Actuators.Desktop;

namespace YoutuVl.Agent.Scenarios.Reading;

/// <summary>The keys at the top of a scenario, in the order in which they are read: steps see the variables and secrets.</summary>
internal static class ScenarioKeys
{
    /// <summary>The version of the format.</summary>
    public static readonly ScenarioKey<int> Version = new("version", Shapes.Integer(1, 1), "The version of the format: 1.") { IsRequired = true };

    /// <summary>The scenario's name.</summary>
    public static readonly ScenarioKey<string> Name = new("name", Shapes.Text, "The scenario's name in reports.") { IsRequired = true };

    /// <summary>What it is about.</summary>
    public static readonly ScenarioKey<string> Description = new("description", Shapes.Text, "What it is about.");

    /// <summary>The desktop's size.</summary>
    public static readonly ScenarioKey<ScenarioDesktop> Desktop = new("desktop", DesktopShape.Instance, "The size of the virtual desktop, for example 1280x800.");

    /// <summary>The variables.</summary>
    public static readonly ScenarioKey<IReadOnlyDictionary<string, string>> Variables = new("variables", VariablesShape.Instance, "Texts that steps use as ${name}.");

    /// <summary>The secrets.</summary>
    public static readonly ScenarioKey<IReadOnlyList<string>> Secrets = new("secrets", SecretListShape.Instance, "Names of the secrets that it needs; their values come from outside, for example from YOUTUVL_SECRET_<NAME>.");

    /// <summary>The applications to start with.</summary>
    public static readonly ScenarioKey<IReadOnlyList<LaunchRequest>> Launch = new("launch", new ListShape<LaunchRequest>(CommandShape.Instance), "Applications to launch first, in order.");

    /// <summary>What it may do.</summary>
    public static readonly ScenarioKey<PolicyDraft> Policy = new("policy", PolicyShape.Instance, "What the run may do.");

    /// <summary>The steps.</summary>
    public static readonly ScenarioKey<IReadOnlyList<ScenarioStep>> Steps = new(
        "steps",
        new ListShape<ScenarioStep>(StepShape.Instance, 1) { TooFew = "The list of steps is empty: a scenario without steps proves nothing and never passes." },
        "The steps, in order; at least one.") { IsRequired = true };

    /// <summary>Gets all of them.</summary>
    public static KeyTable Table { get; } = new("the scenario", [Version, Name, Description, Desktop, Variables, Secrets, Launch, Policy, Steps]);
}
