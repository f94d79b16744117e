using System.CommandLine;
using YoutuVl.Agent.Cli;
using YoutuVl.Agent.Cli.Commands;
using YoutuVl.Agent.Cli.Commands.Models;
using YoutuVl.Agent.Cli.Commands.Seeing;

var root = new RootCommand("youtuvl sees a desktop, acts on it, and proves what it did. Exit codes: 0 ok, 1 the check or task failed, 2 wrong use or bad input, "
    + "3 the environment cannot do it.")
{
    RunCommand.Create(),
    TestCommand.Create(),
    ObserveCommand.Create(),
    DoctorCommand.Create(),
    SchemaCommand.Create(),
    ModelCommand.Create(),
    SeeCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    await Console.Error.WriteLineAsync("Run 'youtuvl --help', or 'youtuvl COMMAND --help', for what can be written.");
    return ExitCode.BadInput;
}

// Signals are handled by the commands themselves: a run must release held keys before the process may end.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
