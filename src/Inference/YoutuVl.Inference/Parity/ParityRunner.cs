using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Packages;

namespace YoutuVl.Inference.Parity;

/// <summary>
/// Holds this library to a folder of golden vectors: imports its checkpoint, loads it, and compares every stage from text and pixels to generated tokens and
/// segmentation. The folder's layout counts, not its dimensions. Thread-safe.
/// </summary>
public static class ParityRunner
{
    /// <summary>Runs all checks.</summary>
    /// <param name="goldenFolder">The folder with <c>golden.json</c>, arrays, pictures and <c>checkpoint/</c>. It is only read.</param>
    /// <param name="options">Precision and surroundings.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>One check for each comparison, failed ones included.</returns>
    /// <exception cref="ParityException">A golden file is missing or malformed.</exception>
    /// <exception cref="InferenceException">The checkpoint cannot be imported or loaded.</exception>
    public static async Task<IReadOnlyList<ParityCheck>> RunAsync(string goldenFolder, ParityOptions options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(goldenFolder);
        ArgumentNullException.ThrowIfNull(options);
        GoldenSet golden = GoldenSet.Open(goldenFolder);
        string folder = Path.Combine(options.WorkFolder, $"parity-{Guid.NewGuid():N}");
        try
        {
            var import = new ImportOptions { Precision = options.Precision, Forms = options.Forms };
            ModelPackage package = await ModelImporter.ImportAsync(golden.CheckpointFolder, folder, import, cancellationToken).ConfigureAwait(false);
            using VisionLanguageModel model = VisionLanguageModel.Load(folder, new ModelOptions { Runtime = options.Runtime });
            var context = new ParityContext(golden, model, package.Preprocessor, ParityLimits.For(options.Precision));
            return await CheckAsync(context, options.ReadImage, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task<IReadOnlyList<ParityCheck>> CheckAsync(ParityContext context, ReadImage readImage, CancellationToken cancellationToken)
    {
        var images = new ImageParity(context, readImage);
        var prompts = new PromptParity(context);
        var language = new LanguageParity(context);
        List<ParityCheck> checks = [TokenizerParity.Check(context)];
        for (int index = 0; index < context.Golden.File.Cases.Length; index++)
        {
            GoldenCase golden = context.Golden.File.Cases[index];
            ProcessedImage image = images.Process(golden.Image, golden.MaxPatches);
            float[] embeddings = context.Model.Vision.Encode(image, cancellationToken);
            IReadOnlyList<PromptPart> prompt = prompts.Build(golden.Prompt, image, embeddings);
            checks.AddRange(images.CheckPixels(index, image));
            checks.Add(images.CheckEmbeddings(index, embeddings));
            checks.Add(prompts.Check(index, prompt));
            checks.AddRange(await language.CheckCaseAsync(index, prompt, cancellationToken).ConfigureAwait(false));
        }

        checks.AddRange(await new DenseParity(context, images, prompts).CheckAsync(cancellationToken).ConfigureAwait(false));
        checks.AddRange(await language.CheckTextAsync(cancellationToken).ConfigureAwait(false));
        checks.AddRange(language.CheckAgreement());
        return checks;
    }
}
