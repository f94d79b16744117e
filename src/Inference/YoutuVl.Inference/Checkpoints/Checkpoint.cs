namespace YoutuVl.Inference.Checkpoints;

/// <summary>
/// A folder in the public layout: <c>config.json</c>, <c>generation_config.json</c> (optional), <c>preprocessor_config.json</c>,
/// <c>tokenizer.json</c>, and the weights in <c>model.safetensors</c> or in shards with <c>model.safetensors.index.json</c>.
/// Weights are memory-mapped: they must not be changed while the checkpoint is open. Reading is thread-safe.
/// </summary>
public sealed class Checkpoint : IDisposable
{
    private readonly CheckpointTensors _tensors;

    private Checkpoint(string folder, ModelConfig config, CheckpointTensors tensors)
    {
        Folder = folder;
        Config = config;
        _tensors = tensors;
        Generation = GenerationDefaultsReader.Read(Path.Combine(folder, "generation_config.json"), config);
        Preprocessor = PreprocessorConfigReader.Read(Path.Combine(folder, "preprocessor_config.json"), config.Vision);
        TensorCatalogueCheck.Check(folder, config, tensors);
        if (config.Language.TiedEmbeddings)
        {
            tensors.Drop(ExpectedTensors.Head);
        }
    }

    /// <summary>The folder, as an absolute path.</summary>
    public string Folder { get; }

    /// <summary>The model's dimensions and token ids.</summary>
    public ModelConfig Config { get; }

    /// <summary>How the model's authors sample.</summary>
    public GenerationDefaults Generation { get; }

    /// <summary>How images become patch rows.</summary>
    public PreprocessorConfig Preprocessor { get; }

    /// <summary>The tokenizer's file; the folder may lack it.</summary>
    public string TokenizerPath => Path.Combine(Folder, "tokenizer.json");

    /// <summary>The weights: exactly the tensors that the configuration describes. A stored copy of a shared head is left out.</summary>
    public ITensorSource Tensors => _tensors;

    /// <summary>Opens a folder and checks all of it except the weights' values: every field, every file's layout, every tensor's name and shape.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="CheckpointException">
    /// A file is missing, malformed or damaged, the model is of another kind, or the tensors do not fit the configuration.
    /// </exception>
    public static Checkpoint Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        folder = Path.GetFullPath(folder);
        if (!Directory.Exists(folder))
        {
            throw new CheckpointException(folder, "is not a folder. Give the folder that holds config.json and the weights.");
        }

        ModelConfig config = ModelConfigReader.Read(Path.Combine(folder, "config.json"));
        CheckpointTensors tensors = CheckpointTensors.Open(folder);
        try
        {
            return new Checkpoint(folder, config, tensors);
        }
        catch
        {
            tensors.Dispose();
            throw;
        }
    }

    /// <summary>Unmaps the weights. A read that is in progress ends first; later ones fail.</summary>
    public void Dispose() => _tensors.Dispose();
}
