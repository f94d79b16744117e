using Spectre.Console;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Tracing;
using YoutuVl.Perception;

namespace YoutuVl.Agent.Cli.Composition.Suites;

/// <summary>
/// Runs suites: each run on a virtual desktop of its own, several at once where asked. What goes wrong with one desktop is the outcome of its
/// run and touches no other.
/// </summary>
/// <param name="console">Where progress goes; the lines of runs at the same time are never mixed.</param>
/// <param name="runnerOn">Makes what carries out one run and tells its progress on a console.</param>
/// <param name="stop">Ends the suite.</param>
internal sealed class SuiteRunner(IAnsiConsole console, Func<IAnsiConsole, IJobRunner> runnerOn, CancellationToken stop)
{
    private readonly Lock _printing = new();

    /// <summary>Runs a suite.</summary>
    /// <param name="plan">What to run.</param>
    /// <returns>The outcome of every run, in the plan's order; those that the stop came before included.</returns>
    public async Task<IReadOnlyList<RunOutcome>> RunAsync(SuitePlan plan)
    {
        var runs = plan.Runs();
        var outcomes = new RunOutcome?[runs.Count];
        var next = -1;

        // Workers take runs in order; none begins another after the stop, and none leaves before its own desktop is closed.
        await Task.WhenAll(Enumerable.Range(0, Math.Min(plan.Workers, runs.Count)).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < runs.Count && !stop.IsCancellationRequested; i = Interlocked.Increment(ref next))
            {
                outcomes[i] = await (plan.Workers == 1 ? RunLiveAsync(runs[i], plan.Strict) : RunApartAsync(runs[i], plan.Strict));
            }
        })));
        return [.. outcomes.Select((outcome, i) => outcome ?? NotReached(runs[i]))];
    }

    private async Task<RunOutcome> RunLiveAsync(Scenario scenario, bool strict)
    {
        console.Plain();
        var outcome = await RunOneAsync(scenario, strict, runnerOn(console));
        StepTable.Write(console, outcome.Result);
        return outcome;
    }

    private async Task<RunOutcome> RunApartAsync(Scenario scenario, bool strict)
    {
        using var block = new ConsoleBlock(console);
        Print(() => console.Plain($"Started: {scenario.Name}"));
        var outcome = await RunOneAsync(scenario, strict, runnerOn(block.Console));
        block.Console.Plain();
        StepTable.Write(block.Console, outcome.Result);
        Print(block.Release);
        return outcome;
    }

    private async Task<RunOutcome> RunOneAsync(Scenario scenario, bool strict, IJobRunner runner)
    {
        try
        {
            return await runner.RunAsync(ScenarioJob.Of(scenario, new DesktopRequest { VirtualSize = ScenarioJob.SizeOf(scenario) }, strict));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Ended(scenario, Verdict.Stopped, "The suite was stopped while its desktop was started.", failure: null);
        }
        catch (AgentException error)
        {
            return Ended(scenario, Verdict.Error, error.Message, error);
        }
        catch (Exception error)
        {
            // The other desktops are none of this one's business: whatever happened here becomes this run's outcome.
            return Ended(scenario, Verdict.Error, $"The run ended unexpectedly with {error.GetType().Name}: {error.Message}", failure: null);
        }
    }

    private void Print(Action write)
    {
        lock (_printing)
        {
            write();
        }
    }

    private static RunOutcome NotReached(Scenario scenario) => Ended(scenario, Verdict.NotRun, "The suite was stopped before.", failure: null);

    private static RunOutcome Ended(Scenario scenario, Verdict verdict, string message, AgentException? failure) =>
        new(new RunResult { Name = scenario.Name, Verdict = verdict, Message = message, Steps = [] }, Report: null) { Failure = failure };
}
