using System.CommandLine;
using YoutuVl.Agent.Cli.Composition;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Scenarios.Reading;

namespace YoutuVl.Agent.Cli.Commands;

/// <summary><c>youtuvl run</c>: carries out plain sentences, or a scenario file.</summary>
internal sealed class RunCommand
{
    private readonly Argument<string> _what = new("what")
    {
        Description = "A scenario file (*.yaml), or plain sentences in English or Chinese, separated by ';', a full stop or a new line.",
    };

    private readonly DesktopArguments _desktop = new();
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<DirectoryInfo?> _report = CommonOptions.Report();
    private readonly Option<string[]> _variables = CommonOptions.Variables();

    private readonly Option<string[]> _allowed = new("--allow-app")
    {
        Description = "Let sentences act on this application besides those that are launched; '*' means any. May be repeated. A scenario file says it in its policy.",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Fail a scenario's step whose target was only found by a later way." };

    private readonly Option<FileInfo?> _stopFile = CommonOptions.StopFile();

    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var definition = new RunCommand();
        var command = new Command("run", $"""
            Carry out plain sentences, or a scenario file, and prove what happened.

            Examples:
              youtuvl run scenarios/calculator.yaml --virtual-desktop 1280x800
              youtuvl run "click '7'; click '×'; click '6'; click '='" --launch galculator --virtual-desktop 1280x800 --report out/

            Sentences that are understood (docs/instructions.md tells more):
            {SentenceHelp.List()}
            """)
        {
            definition._what, definition._json, definition._report, definition._variables,
            definition._allowed, definition._strict, definition._stopFile,
        };
        definition._desktop.AddTo(command);
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, definition._json, context => definition.RunAsync(parsed, context)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CommandContext context)
    {
        var job = await JobAsync(parsed, context.KillSwitch.Token);
        var runner = new JobRunner(context.Console, context.KillSwitch)
        {
            ReportFolder = parsed.GetValue(_report)?.FullName,
            StopFile = parsed.GetValue(_stopFile)?.FullName,
        };
        var outcome = await runner.RunAsync(job);
        StepTable.Write(context.Console, outcome.Result);
        if (outcome.Report is not null)
        {
            context.Console.Plain($"Report: {outcome.Report}");
        }

        if (parsed.GetValue(_json))
        {
            Console.Out.WriteLine(CliJson.Serialize(RunDocument.Of(outcome.Result, outcome.Report)));
        }

        return ExitCode.Of(outcome.Result.Verdict);
    }

    private async Task<RunJob> JobAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var what = parsed.GetRequiredValue(_what);
        var desktop = _desktop.Read(parsed);
        var variables = VariableArguments.Parse(parsed.GetValue(_variables) ?? []);
        if (!ScenarioFiles.IsScenario(what))
        {
            return variables.Count == 0
                ? InstructionJob.Of(what, desktop, parsed.GetValue(_allowed) ?? [])
                : throw new CommandLineException("--var sets variables of a scenario; sentences have none. Write the value into the sentence.");
        }

        var scenario = await ScenarioReader.ReadFileAsync(what, new ScenarioReadOptions { Variables = variables }, cancellationToken);
        return ScenarioJob.Of(scenario, desktop, parsed.GetValue(_strict));
    }
}
