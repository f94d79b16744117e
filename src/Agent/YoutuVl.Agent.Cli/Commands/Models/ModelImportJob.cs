using Spectre.Console;
using YoutuVl.Agent.Cli.Composition.Models;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Cli.Output.Models;
using YoutuVl.Inference.Download;
using YoutuVl.Inference.Packages;

namespace YoutuVl.Agent.Cli.Commands.Models;

/// <summary>Imports a checkpoint; what <c>model import</c> and <c>model quantize</c> have in common.</summary>
/// <param name="Checkpoint">The checkpoint folder.</param>
/// <param name="Output">The new folder.</param>
/// <param name="Precision">The precision.</param>
/// <param name="Forms">The form of each part, when it differs from what the precision stands for.</param>
/// <param name="Replace">Whether a model that is there is replaced.</param>
internal sealed record ModelImportJob(string Checkpoint, string Output, WeightPrecision Precision, PackageForms? Forms, bool Replace)
{
    /// <summary>Imports.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The document.</returns>
    /// <exception cref="CommandLineException">The source is an imported model.</exception>
    public async Task<ModelImportDocument> RunAsync(CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(Checkpoint, "manifest.json")))
        {
            throw new CommandLineException($"'{Checkpoint}' is an imported model. Weights are quantised from the checkpoint, because quantising twice loses twice: give the checkpoint's folder.");
        }

        var time = TimeProvider.System;
        var start = time.GetTimestamp();
        var package = await ProgressBars.ShowAsync(bars => ModelImporter.ImportAsync(Checkpoint, Output, OptionsFor(bars), cancellationToken));
        return new ModelImportDocument
        {
            Folder = package.Folder,
            Checkpoint = Checkpoint,
            Precision = ModelArguments.NameOf(package.Manifest.Precision),
            Forms = package.Manifest.Forms,
            Bytes = package.Manifest.TotalSize(),
            ElapsedMs = time.GetElapsedTime(start).TotalMilliseconds,
        };
    }

    /// <summary>Prints the outcome.</summary>
    /// <param name="document">The outcome.</param>
    /// <param name="json">Whether as JSON.</param>
    /// <param name="console">Where text goes.</param>
    public static void Print(ModelImportDocument document, bool json, IAnsiConsole console)
    {
        if (json)
        {
            Console.Out.WriteLine(CliJson.Serialize(document));
        }
        else
        {
            console.Plain($"{document.Precision}, {Amounts.Bytes(document.Bytes)}, in {document.Folder}");
        }
    }

    private ImportOptions OptionsFor(ProgressBars bars)
    {
        var record = DownloadRecord.TryRead(Checkpoint);
        return new ImportOptions
        {
            Precision = Precision,
            Forms = Forms,
            Revision = record is null ? null : $"{record.Repository}@{record.Revision}",
            Licence = record is not null && ModelLicence.Covers(new ModelSource(record.Repository, record.Revision)) ? ModelLicence.Name : null,
            Replace = Replace,
            Progress = new ProgressReceiver<ImportProgress>(p => bars.Set(NameOf(p.Stage), p.Values, p.TotalValues == 0 ? null : p.TotalValues)),
        };
    }

    private static string NameOf(ImportStage stage) => stage switch
    {
        ImportStage.Vision => "vision encoder",
        ImportStage.Language => "language model",
        ImportStage.Embedding => "embedding table",
        _ => "hashes",
    };
}
