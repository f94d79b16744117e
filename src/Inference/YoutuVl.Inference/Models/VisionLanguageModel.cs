using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Language;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Models;

/// <summary>An imported model in ONNX Runtime. Thread-safe; runs go one after another. Weights stay in mapped files as far as the runtime allows it.</summary>
public sealed class VisionLanguageModel : IVisionLanguageModel
{
    private VisionLanguageModel(ModelPackage package, ModelOptions options)
    {
        Config = package.Config;
        Fingerprint = package.Fingerprint;
        Images = new ImageProcessor(package.Preprocessor, package.Config.Vision);
        Tokenizer = Tokenization.Tokenizer.Load(package.TokenizerPath);
        var sessions = new GraphSessionFactory(options.Runtime);
        var vision = new VisionEncoder(Config.Vision, package.Folder, sessions);
        try
        {
            Language = new LanguageModel(Config.Language, LanguageFiles(package, options), sessions);
        }
        catch
        {
            vision.Dispose();
            throw;
        }

        Vision = vision;
    }

    /// <inheritdoc/>
    public ModelConfig Config { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public ImageProcessor Images { get; }

    /// <inheritdoc/>
    public ITokenizer Tokenizer { get; }

    /// <inheritdoc/>
    public IVisionEncoder Vision { get; }

    /// <inheritdoc/>
    public ILanguageModel Language { get; }

    /// <summary>Loads an imported model.</summary>
    /// <param name="packageFolder">The folder that <see cref="ModelImporter"/> wrote.</param>
    /// <param name="options">How to load it; null for the defaults.</param>
    /// <exception cref="ModelPackageException">The folder is not that of an imported model, or a file is missing or has another size.</exception>
    /// <exception cref="CheckpointException">A configuration file is malformed.</exception>
    /// <exception cref="TokenizerException">The tokenizer is malformed.</exception>
    /// <exception cref="GraphException">A graph, or an execution provider, cannot be used.</exception>
    public static VisionLanguageModel Load(string packageFolder, ModelOptions? options = null) =>
        new(ModelPackage.Open(packageFolder), options ?? new ModelOptions());

    /// <summary>Loads only the vision encoder and merger of an imported model.</summary>
    /// <param name="packageFolder">The folder that <see cref="ModelImporter"/> wrote.</param>
    /// <param name="options">How to load it; null for the defaults.</param>
    /// <exception cref="ModelPackageException">The folder is not that of an imported model, or a file is missing or has another size.</exception>
    /// <exception cref="CheckpointException">A configuration file is malformed.</exception>
    /// <exception cref="GraphException">The graph, or an execution provider, cannot be used.</exception>
    public static LoadedVision LoadVision(string packageFolder, ModelOptions? options = null)
    {
        ModelPackage package = ModelPackage.Open(packageFolder);
        var sessions = new GraphSessionFactory((options ?? new ModelOptions()).Runtime);
        return new LoadedVision(package.Config.Vision, new VisionEncoder(package.Config.Vision, package.Folder, sessions));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Language.Dispose();
        Vision.Dispose();
    }

    private static LanguageModelFiles LanguageFiles(ModelPackage package, ModelOptions options) => new()
    {
        Folder = package.Folder,
        Embedding = FormPlan.EmbeddingFormatOf(package.Manifest.Forms.Embedding),
        Codebook = package.Manifest.Codebook is { } codebook ? new TokenRange(codebook.First, codebook.Count) : null,
        ChunkSize = options.ChunkSize,
    };
}
