using System.CommandLine;
using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Cli.Output.Models;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Packages;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary><c>youtuvl model bench</c>: what an imported model costs on this machine.</summary>
internal static class ModelBenchCommand
{
    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public static Command Create()
    {
        var folder = ModelArguments.Folder();
        var runtime = new RuntimeArguments();
        var quick = new Option<bool>("--quick") { Description = "Measure the short prompt, the short context and the smaller picture, once each." };
        var json = CommonOptions.Json();
        var command = new Command("bench", "Measure an imported model on this machine: loading, reading prompts, generating, encoding pictures, memory. Close everything else first.\n\n"
            + "Example: youtuvl model bench --quick")
        {
            folder, quick, json,
        };
        runtime.AddTo(command);
        command.SetAction((parsed, _) => CommandBoundary.RunAsync(parsed, json, async context =>
        {
            var model = ModelFolders.OfUser().Model(parsed.GetValue(folder));
            var plan = parsed.GetValue(quick) ? BenchPlan.Quick : BenchPlan.Full;
            var token = context.KillSwitch.Token;
            var document = await Task.Run(() => Measure(model, runtime.Read(parsed, model, token), plan, token), token);
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(CliJson.Serialize(document));
            }
            else
            {
                ModelBenchTable.Write(context.Console, document);
            }

            return ExitCode.Ok;
        }));
        return command;
    }

    private static ModelBenchDocument Measure(string folder, ModelOptions options, BenchPlan plan, CancellationToken cancellationToken)
    {
        VisionLanguageModel? loaded = null;
        var load = BenchTimer.Once(() => loaded = VisionLanguageModel.Load(folder, options));
        using var model = loaded!;
        var bench = new ModelBench(model, plan, cancellationToken);
        List<BenchFigure> figures = [];
        foreach (var figure in bench.Run())
        {
            figures.Add(figure);
            Console.Error.WriteLine($"{figure.Name}: {figure.Median:0.00} {figure.Unit}");
        }

        return new ModelBenchDocument
        {
            Folder = folder,
            Precision = ModelArguments.NameOf(ModelPackage.Open(folder).Manifest.Precision),
            Threads = options.Runtime.Threads,
            LoadSeconds = load.Wall,
            Figures = figures,
            PeakBytes = MemoryWatch.Peak,
            AnonymousBytes = bench.AnonymousBytes,
        };
    }
}
