using System.Reflection;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Download;

namespace YoutuVl.Inference.Packages;

/// <summary>
/// Turns a checkpoint folder into a folder that runs: graphs, weights in their numeric forms, tokenizer, configuration, and a manifest. Weights pass through in
/// pieces; memory does not grow with the model's size as long as matrices are quantised. Thread-safe.
/// </summary>
public static class ModelImporter
{
    /// <summary>Imports a checkpoint.</summary>
    /// <param name="checkpointFolder">The checkpoint, see <see cref="Checkpoint"/>.</param>
    /// <param name="packageFolder">The new folder. It appears when everything in it is complete, and not at all otherwise.</param>
    /// <param name="options">How to import.</param>
    /// <param name="cancellationToken">Ends the import within a fraction of a second, except while the runtime puts the weights of a graph in order: then after that graph.</param>
    /// <returns>The imported model.</returns>
    /// <exception cref="CheckpointException">The checkpoint cannot be used.</exception>
    /// <exception cref="ModelPackageException">The folder cannot be written, is in use, or its disk has not enough space.</exception>
    /// <exception cref="Quantization.QuantizationException">A weight is infinite or not a number.</exception>
    /// <exception cref="ArgumentException">A numeric form is unknown.</exception>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static async Task<ModelPackage> ImportAsync(
        string checkpointFolder, string packageFolder, ImportOptions options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(checkpointFolder);
        ArgumentException.ThrowIfNullOrEmpty(packageFolder);
        ArgumentNullException.ThrowIfNull(options);
        PackageForms forms = options.Forms ?? PackageForms.For(options.Precision);
        var plan = new FormPlan(forms, options.Prepack);
        using Checkpoint checkpoint = Checkpoint.Open(checkpointFolder);
        WeightCounts counts = WeightCounts.Of(checkpoint.Tensors);
        using PackageStaging staging = PackageStaging.Create(packageFolder, options.Replace, plan.EstimateBytes(counts));
        CodebookRange? codebook = options.Codebook ?? CodebookFinder.Find(checkpoint.TokenizerPath, checkpoint.Config.Tokens);
        try
        {
            var build = new PackageBuild(checkpoint, plan, codebook, staging.Folder);
            await Task.Run(() => build.Write(counts, options.Progress, cancellationToken), cancellationToken).ConfigureAwait(false);
            options.Progress?.Report(new ImportProgress(ImportStage.Hashing, 0, 0));
            PackageFile[] files = await FileHasher.ListAsync(staging.Folder, cancellationToken).ConfigureAwait(false);
            ManifestFile.Write(staging.Folder, Describe(options, forms, checkpoint.Folder, files) with
            {
                Codebook = codebook,
                PrepackedFor = plan.PacksLanguage || plan.PacksVision ? ProcessorKind.Current : null,
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelPackageException(staging.Folder, $"cannot be written ({error.Message}). Free some space or give another folder.", error);
        }

        staging.Commit();
        return ModelPackage.Open(packageFolder);
    }

    private static ModelManifest Describe(ImportOptions options, PackageForms forms, string source, PackageFile[] files) => new()
    {
        FormatVersion = ModelManifest.CurrentFormatVersion,
        Tool = $"YoutuVl.Inference {typeof(ModelImporter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}",
        Precision = options.Precision,
        Forms = forms,
        SourceRevision = options.Revision ?? DownloadRecord.TryRead(source)?.Revision,
        ConfigSha256 = files.First(file => file.Name == PackageFileNames.Config).Sha256,
        Licence = options.Licence ?? LicenceName(source),
        Files = [.. files],
    };

    private static string? LicenceName(string source) => DownloadRecord.TryRead(source) is { } record && ModelLicence.Covers(new ModelSource(record.Repository, record.Revision))
        ? ModelLicence.Name
        : FirstLine(source);

    private static string? FirstLine(string source) => PackageFileNames.Licences
        .Select(name => Path.Combine(source, name))
        .Where(File.Exists)
        .SelectMany(File.ReadLines)
        .Select(line => line.Trim('#', ' '))
        .FirstOrDefault(line => line.Length > 0);
}
