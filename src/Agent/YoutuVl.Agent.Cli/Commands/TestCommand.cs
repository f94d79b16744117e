using System.CommandLine;
using Spectre.Console;
using YoutuVl.Agent.Cli.Composition;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Reports;
using YoutuVl.Agent.Runs;
using YoutuVl.Agent.Scenarios;
using YoutuVl.Agent.Scenarios.Reading;
using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary><c>youtuvl test</c>: scenarios as regression tests, each on a virtual desktop of its own.</summary>
internal static class TestCommand
{
    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var paths = new Argument<string[]>("scenarios")
        {
            Description = "Scenario files, and folders of them (*.yaml, *.yml, read with their subfolders).",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = CommonOptions.Json();
        var report = CommonOptions.Report();
        var junit = new Option<FileInfo?>("--junit") { Description = "Write JUnit XML to this file.", HelpName = "FILE" };
        var stopFile = CommonOptions.StopFile();
        var heal = new Option<bool>("--allow-healing") { Description = "Let a step pass whose target was only found by a later way; the proposal is reported." };
        var command = new Command("test", "Run scenarios as regression tests, each on a virtual desktop of its own.\n\n"
            + "Example: youtuvl test scenarios/ --report out/ --junit out/junit.xml")
        {
            paths, json, report, junit, heal, stopFile,
        };
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, async context =>
        {
            var outcomes = await RunAllAsync(
                ScenarioFiles.Find(parsed.GetValue(paths)!),
                !parsed.GetValue(heal),
                new JobRunner(context.Console, context.KillSwitch)
                {
                    ReportFolder = parsed.GetValue(report)?.FullName,
                    StopFile = parsed.GetValue(stopFile)?.FullName,
                },
                context);
            await PrintAsync(outcomes, parsed.GetValue(junit)?.FullName, parsed.GetValue(json), context);
            return outcomes.All(o => o.Result.Verdict == Verdict.Passed) ? ExitCode.Ok : ExitCode.Failed;
        }));
        return command;
    }

    private static async Task<IReadOnlyList<RunOutcome>> RunAllAsync(
        IReadOnlyList<string> files, bool strict, JobRunner runner, CommandContext context)
    {
        // All files are read before the first one runs: a broken one is bad input, not a failed test half way through.
        List<Scenario> scenarios = [];
        foreach (var file in files)
        {
            scenarios.Add(await ScenarioReader.ReadFileAsync(file, ScenarioReadOptions.Default, context.KillSwitch.Token));
        }

        List<RunOutcome> outcomes = [];
        foreach (var scenario in scenarios.TakeWhile(_ => !context.KillSwitch.IsStopped))
        {
            context.Console.Plain();
            var outcome = await runner.RunAsync(ScenarioJob.Of(scenario, new DesktopRequest { VirtualSize = ScenarioJob.SizeOf(scenario) }, strict));
            StepTable.Write(context.Console, outcome.Result);
            outcomes.Add(outcome);
        }

        outcomes.AddRange(scenarios.Skip(outcomes.Count).Select(NotReached));
        return outcomes;
    }

    private static RunOutcome NotReached(Scenario scenario) => new(
        new RunResult { Name = scenario.Name, Verdict = Verdict.NotRun, Message = "The suite was stopped before.", Steps = [] }, Report: null);

    private static async Task PrintAsync(IReadOnlyList<RunOutcome> outcomes, string? junit, bool json, CommandContext context)
    {
        if (junit is not null)
        {
            await JUnitReport.WriteAsync([.. outcomes.Select(o => JUnitRuns.Of(o))], junit, CancellationToken.None);
        }

        if (json)
        {
            Console.Out.WriteLine(CliJson.Serialize(SuiteDocument.Of(outcomes)));
        }

        var passed = outcomes.Count(o => o.Result.Verdict == Verdict.Passed);
        context.Console.Plain($"{passed} of {outcomes.Count} scenarios passed.");
        foreach (var report in outcomes.Select(o => o.Report).OfType<string>())
        {
            context.Console.Plain($"Report: {report}");
        }
    }
}
