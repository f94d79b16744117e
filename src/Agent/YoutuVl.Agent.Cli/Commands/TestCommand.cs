using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using YoutuVl.Agent.Cli.Composition;
using YoutuVl.Agent.Cli.Composition.Suites;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Reports;
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
        var workers = Count("--workers", "Run up to this many scenarios at once, each on a virtual desktop of its own (1 to 64; 1 unless set). Nobody is asked for approval then.", 64);
        var repeat = Count("--repeat", "Run every scenario this many times (1 to 10000; once unless set); each time counts.", 10_000);
        var command = new Command("test", "Run scenarios as regression tests, each on a virtual desktop of its own.\n\n"
            + "Example: youtuvl test scenarios/ --report out/ --junit out/junit.xml")
        {
            paths, json, report, junit, heal, stopFile, workers, repeat,
        };
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, async context =>
        {
            var plan = new SuitePlan
            {
                Scenarios = await ReadAllAsync(ScenarioFiles.Find(parsed.GetValue(paths)!), context.KillSwitch.Token),
                Workers = parsed.GetValue(workers),
                Repeat = parsed.GetValue(repeat),
                Strict = !parsed.GetValue(heal),
            };
            var runner = new SuiteRunner(context.Console, RunnerOn, context.KillSwitch.Token);
            var outcomes = await runner.RunAsync(plan);
            await PrintAsync(plan, outcomes, parsed.GetValue(junit)?.FullName, parsed.GetValue(json), context);
            return CodeOf(outcomes);

            JobRunner RunnerOn(IAnsiConsole console) => new(console, context.KillSwitch)
            {
                ReportFolder = parsed.GetValue(report)?.FullName,
                StopFile = parsed.GetValue(stopFile)?.FullName,
                CanAsk = plan.Workers == 1,
            };
        }));
        return command;
    }

    private static Option<int> Count(string name, string description, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => 1 };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1 || count > most))
            {
                result.AddError($"{name} is a number from 1 to {most}, not '{result.Tokens[0].Value}'.");
            }
        });
        return option;
    }

    // All files are read before the first one runs: a broken one is bad input, not a failed test half way through.
    private static async Task<IReadOnlyList<Scenario>> ReadAllAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        List<Scenario> scenarios = [];
        foreach (var file in files)
        {
            scenarios.Add(await ScenarioReader.ReadFileAsync(file, ScenarioReadOptions.Default, cancellationToken));
        }

        // So is a policy that makes no sense.
        var secrets = RunSecrets.FromEnvironment();
        scenarios.ForEach(scenario => ScenarioJob.Of(scenario, new DesktopRequest(), strict: true).BuildPolicy(secrets));
        return scenarios;
    }

    // One desktop that could not be opened is one failed run. When none could be opened it is the machine that cannot do it.
    private static int CodeOf(IReadOnlyList<RunOutcome> outcomes) =>
        outcomes.All(o => o.Result.Verdict == Verdict.Passed) ? ExitCode.Ok
        : outcomes.All(o => o.Failure is not null) ? CommandBoundary.CodeOf(outcomes[0].Failure!)
        : ExitCode.Failed;

    private static async Task PrintAsync(SuitePlan plan, IReadOnlyList<RunOutcome> outcomes, string? junit, bool json, CommandContext context)
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
        context.Console.Plain($"{passed} of {outcomes.Count} {(plan.Repeat == 1 ? "scenarios" : "runs")} passed.");
        foreach (var line in plan.Repeat == 1 ? [] : SuiteTally.Lines(plan, outcomes))
        {
            context.Console.Plain(line);
        }

        foreach (var report in outcomes.Select(o => o.Report).OfType<string>())
        {
            context.Console.Plain($"Report: {report}");
        }
    }
}
