using System.Collections.Immutable;

namespace YoutuVl.Inference.Packages;

/// <summary>Names of files in an imported model's folder besides the graphs and their data.</summary>
internal static class PackageFileNames
{
    /// <summary>The manifest; it is written last.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The model's dimensions.</summary>
    public const string Config = "config.json";

    /// <summary>How images become patch rows.</summary>
    public const string Preprocessor = "preprocessor_config.json";

    /// <summary>How the model's authors sample.</summary>
    public const string Generation = "generation_config.json";

    /// <summary>The tokenizer.</summary>
    public const string Tokenizer = "tokenizer.json";

    /// <summary>Files of the checkpoint that are copied when they are there.</summary>
    public static ImmutableArray<string> Copied { get; } =
        [Config, Preprocessor, Generation, Tokenizer, "tokenizer_config.json", "chat_template.json", "chat_template.jinja", .. Licences];

    /// <summary>Names under which a licence may lie.</summary>
    public static ImmutableArray<string> Licences => ["LICENSE", "LICENSE.txt", "LICENSE.md"];
}
