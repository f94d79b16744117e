using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Providers;

namespace YoutuVl.Agent.Cli.Output.Models;

/// <summary>What <c>youtuvl model info --json</c> prints: one object, documented in docs/command-line.md.</summary>
internal sealed record ModelInfoDocument
{
    /// <summary>The version of this document's format.</summary>
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required string Folder { get; init; }

    public required string Precision { get; init; }

    public required PackageForms Forms { get; init; }

    public required string? SourceRevision { get; init; }

    public required string? Licence { get; init; }

    public required string Tool { get; init; }

    public required ParameterCounts Parameters { get; init; }

    public required LanguageConfig Language { get; init; }

    public required VisionConfig Vision { get; init; }

    /// <summary>Bytes of cache that one position takes while generating: a latent and a rotary key per layer, in single precision.</summary>
    public required long CacheBytesPerToken { get; init; }

    /// <summary>What computes each graph and why, when it was measured here.</summary>
    public required IReadOnlyList<GraphVerdict> Providers { get; init; }

    public required long Bytes { get; init; }

    public required IReadOnlyList<PackageFile> Files { get; init; }

    /// <summary>Makes the document of an imported model.</summary>
    /// <param name="package">The model.</param>
    /// <returns>The document.</returns>
    public static ModelInfoDocument Of(ModelPackage package)
    {
        var language = package.Config.Language;
        return new()
        {
            Folder = package.Folder,
            Precision = Commands.Models.ModelArguments.NameOf(package.Manifest.Precision),
            Forms = package.Manifest.Forms,
            SourceRevision = package.Manifest.SourceRevision,
            Licence = package.Manifest.Licence,
            Tool = package.Manifest.Tool,
            Parameters = ParameterCounts.Of(package.Config),
            Language = language,
            Vision = package.Config.Vision,
            CacheBytesPerToken = (long)language.LayerCount * (language.LatentRank + language.RopeHeadSize) * sizeof(float),
            Providers = ProviderVerdicts.TryRead(package.Folder)?.Graphs ?? [],
            Bytes = package.Manifest.TotalSize(),
            Files = package.Manifest.Files,
        };
    }
}
