using YoutuVl.Actuators.Linux.VirtualDesktops;
using YoutuVl.Agent.Scenarios;

namespace YoutuVl.Agent.Cli.Composition;

/// <summary>Makes runs of scenarios.</summary>
internal static class ScenarioJob
{
    private static readonly DesktopSize DefaultSize = new(1280, 800);

    /// <summary>Makes the run of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="desktop">Where it happens.</param>
    /// <param name="strict">Whether a target found by a later way is a failure.</param>
    /// <returns>The run.</returns>
    public static RunJob Of(Scenario scenario, DesktopRequest desktop, bool strict) => new()
    {
        Name = scenario.Name,
        Desktop = desktop,
        Policy = scenario.Policy,
        Body = (services, settings, cancellationToken) =>
            new ScenarioRunner(new ScenarioRunOptions { Strict = strict, Secrets = settings.Secrets.Vault }).RunAsync(scenario, services, cancellationToken),
    };

    /// <summary>Finds the size of the virtual desktop that a scenario wants.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The size it names, else 1280 by 800.</returns>
    public static DesktopSize SizeOf(Scenario scenario) =>
        scenario.Desktop is { } wanted ? new DesktopSize(wanted.Width, wanted.Height) : DefaultSize;
}
