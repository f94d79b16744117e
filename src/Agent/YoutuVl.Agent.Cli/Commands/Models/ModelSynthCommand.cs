using System.CommandLine;
using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Cli.Output.Models;
using YoutuVl.Inference.Synthesis;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary><c>youtuvl model synth</c>: writes a checkpoint of random weights.</summary>
internal static class ModelSynthCommand
{
    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var output = new Argument<string>("OUT") { Description = "The checkpoint folder, new or empty." };
        var shape = new Option<string>("--shape") { Description = "4b has the true dimensions (10.7 GB), tiny is for trying out (1 MB).", DefaultValueFactory = _ => "tiny" };
        shape.AcceptOnlyFromAmong("4b", "tiny");
        var seed = new Option<ulong>("--seed") { Description = "Equal seeds give equal files.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var json = CommonOptions.Json();
        var command = new Command("synth", "Write a checkpoint of random weights in the public layout: for measuring speed and memory without the real weights. It answers nothing sensible.\n\n"
            + "Example: youtuvl model synth /tmp/tiny --shape tiny")
        {
            output, shape, seed, json,
        };
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, async context =>
        {
            var document = await WriteAsync(parsed.GetRequiredValue(output), parsed.GetRequiredValue(shape), parsed.GetValue(seed), context.KillSwitch.Token);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(CliJson.Serialize(document));
            }
            else
            {
                context.Console.Plain($"{document.Shape}, {Amounts.Bytes(document.WeightBytes)} of random weights, in {document.Folder}");
            }

            return ExitCode.Ok;
        }));
        return command;
    }

    private static async Task<ModelSynthDocument> WriteAsync(string output, string shape, ulong seed, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(output);
        var synthesizer = new CheckpointSynthesizer(SyntheticShapes.All.First(known => known.Name == shape), new SynthesisOptions { Seed = seed });
        await ProgressBars.ShowAsync(
            async bars =>
            {
                var progress = new ProgressReceiver<SynthesisProgress>(p => bars.Set("random weights", p.Written, p.Total));
                await Task.Run(() => synthesizer.Write(folder, progress, cancellationToken), cancellationToken);
                return folder;
            },
            amounts: true);
        return new ModelSynthDocument { Folder = folder, Shape = shape, Seed = seed, WeightBytes = synthesizer.WeightBytes };
    }
}
