using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Secrets;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Scenarios;

/// <summary>
/// Runs scenarios: the steps in order, up to the first that does not pass. It holds no planner and no model; what is not written down is
/// not done. Thread-safe; each run has its own services.
/// </summary>
/// <param name="options">How scenarios are run.</param>
public sealed class ScenarioRunner(ScenarioRunOptions options)
{
    /// <summary>Runs a scenario. Cancellation is a result, too: the run then counts as stopped, and its trace is complete.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="services">What the run works with.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="TraceException">The trace cannot be written any more.</exception>
    public async Task<RunResult> RunAsync(Scenario scenario, RunServices services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(services);
        var begin = services.Time.GetTimestamp();
        services.Trace.Write(Start(scenario, services));
        ScenarioRun run = new(scenario, services, options.Strict);
        var end = WhyNotToStart(scenario) is { } reason
            ? new Judgement(Verdict.Error, reason)
            : await run.RunAsync(cancellationToken).ConfigureAwait(false);
        var elapsed = services.Time.GetElapsedTime(begin);
        services.Trace.Write(new RunCompleted { At = services.Time.GetUtcNow(), Verdict = end.Verdict, Message = end.Message, Elapsed = elapsed });
        return new RunResult
        {
            Name = scenario.Name,
            Verdict = end.Verdict,
            Message = end.Message,
            Steps = run.Results,
            Variables = run.Variables,
            Elapsed = elapsed,
        };
    }

    private static RunStarted Start(Scenario scenario, RunServices services) => new()
    {
        At = services.Time.GetUtcNow(),
        Name = scenario.Name,
        Mode = "scenario",
        SourceFile = scenario.File,
        Desktop = services.Session.Info,
        ProductVersion = typeof(ScenarioRunner).Assembly.GetName().Version?.ToString(3) ?? "0",
        PlannedSteps = scenario.Steps.Count,
    };

    private string? WhyNotToStart(Scenario scenario)
    {
        if (scenario.Steps.Count == 0)
        {
            return "The scenario has no steps, so it proves nothing. Nothing was done.";
        }

        var missing = scenario.Secrets.Where(s => options.Secrets?.TryGet(s, out _) != true).ToList();
        return missing.Count == 0
            ? null
            : $"{(missing.Count == 1 ? "A secret is" : "Secrets are")} not set: {string.Join(", ", missing)}. Set {string.Join(", ", missing.Select(s => EnvironmentSecrets.Prefix + s))} in the environment. Nothing was done.";
    }
}
