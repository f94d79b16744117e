using System.Collections.Immutable;

namespace YoutuVl.Inference.Packages;

/// <summary>What an imported model is and what it was made of: the file <c>manifest.json</c>.</summary>
public sealed record ModelManifest
{
    /// <summary>The format that this version of the library reads and writes.</summary>
    public const int CurrentFormatVersion = 1;

    /// <summary>The version of the folder's format.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>The program and version that imported the model.</summary>
    public required string Tool { get; init; }

    /// <summary>The precision that was asked for.</summary>
    public required WeightPrecision Precision { get; init; }

    /// <summary>The numeric form of every part.</summary>
    public required PackageForms Forms { get; init; }

    /// <summary>The visual codebook's ids, whose rows of the head are a graph of their own, or null.</summary>
    public CodebookRange? Codebook { get; init; }

    /// <summary>The revision of the checkpoint, when it is known.</summary>
    public string? SourceRevision { get; init; }

    /// <summary>SHA-256 of the checkpoint's <c>config.json</c>, in lower-case hexadecimal.</summary>
    public required string ConfigSha256 { get; init; }

    /// <summary>The name of the licence that the weights are under, when it is known.</summary>
    public string? Licence { get; init; }

    /// <summary>The execution provider and processor kind for which weights were laid out in advance, or null when they were not.</summary>
    public string? PrepackedFor { get; init; }

    /// <summary>Every file of the folder but the manifest, sorted by name.</summary>
    public required ImmutableArray<PackageFile> Files { get; init; }

    /// <summary>Bytes of all files.</summary>
    public long TotalSize() => Files.Sum(file => file.Size);
}
