using System.CommandLine;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Providers;
using YoutuVl.Inference.Sessions;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary>Options of every command that loads a model: threads and execution provider.</summary>
internal sealed class RuntimeArguments
{
    private readonly Option<int?> _threads = new("--threads") { Description = "Threads of one operator. Default: one for each processor.", HelpName = "N" };

    private readonly Option<string> _provider = new("--provider")
    {
        Description = "What computes the graphs: cpu, cuda, dml, or auto, which measures once what is there and remembers it beside the model.",
        DefaultValueFactory = _ => "auto",
    };

    public RuntimeArguments() => _provider.AcceptOnlyFromAmong("auto", "cpu", "cuda", "dml");

    /// <summary>Adds them to the command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_threads);
        command.Add(_provider);
    }

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="folder">The imported model.</param>
    /// <param name="cancellationToken">Ends a measurement.</param>
    /// <returns>How to load the model.</returns>
    /// <exception cref="CommandLineException">A number is out of its range.</exception>
    public ModelOptions Read(ParseResult parsed, string folder, CancellationToken cancellationToken)
    {
        var threads = parsed.GetValue(_threads) ?? Environment.ProcessorCount;
        return threads >= 1
            ? new ModelOptions { Runtime = ProviderSelection.Select(folder, parsed.GetRequiredValue(_provider), new RuntimeOptions { Threads = threads }, cancellationToken) }
            : throw new CommandLineException("--threads must be at least 1.");
    }
}
