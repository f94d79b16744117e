using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Packages;

/// <summary>An imported model's folder with its manifest and configuration. Immutable.</summary>
public sealed class ModelPackage
{
    private ModelPackage(string folder, ModelManifest manifest)
    {
        (Folder, Manifest) = (folder, manifest);
        Fingerprint = ManifestFile.Hash(folder);
        Config = ModelConfigReader.Read(PathOf(PackageFileNames.Config));
        Generation = GenerationDefaultsReader.Read(PathOf(PackageFileNames.Generation), Config);
        Preprocessor = PreprocessorConfigReader.Read(PathOf(PackageFileNames.Preprocessor), Config.Vision);
    }

    /// <summary>The folder, as an absolute path.</summary>
    public string Folder { get; }

    /// <summary>What the folder is and what it was made of.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>The model's dimensions and token ids.</summary>
    public ModelConfig Config { get; }

    /// <summary>How the model's authors sample.</summary>
    public GenerationDefaults Generation { get; }

    /// <summary>How images become patch rows.</summary>
    public PreprocessorConfig Preprocessor { get; }

    /// <summary>SHA-256 of the manifest, which holds those of all other files: equal fingerprints mean equal models.</summary>
    public string Fingerprint { get; }

    /// <summary>The tokenizer's file.</summary>
    public string TokenizerPath => PathOf(PackageFileNames.Tokenizer);

    /// <summary>Opens a folder and checks that every listed file is there with its size. <see cref="PackageVerifier"/> checks contents.</summary>
    /// <param name="folder">The folder of an imported model.</param>
    /// <exception cref="ModelPackageException">The folder is not that of an imported model, or a file is missing or has another size.</exception>
    /// <exception cref="CheckpointException">A configuration file is malformed.</exception>
    public static ModelPackage Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        folder = Path.GetFullPath(folder);
        ModelManifest manifest = ManifestFile.Read(folder);
        foreach (PackageFile file in manifest.Files)
        {
            var found = new FileInfo(Path.Combine(folder, file.Name));
            if (!found.Exists || found.Length != file.Size)
            {
                string problem = found.Exists ? $"has {found.Length} bytes, the manifest lists {file.Size}" : "is missing";
                throw new ModelPackageException(found.FullName, $"{problem}. Import the model again.");
            }
        }

        return new ModelPackage(folder, manifest);
    }

    /// <summary>The path of a file of the folder.</summary>
    /// <param name="name">The file's name.</param>
    public string PathOf(string name) => Path.Combine(Folder, name);
}
