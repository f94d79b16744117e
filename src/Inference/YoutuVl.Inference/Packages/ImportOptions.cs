namespace YoutuVl.Inference.Packages;

/// <summary>How a checkpoint is imported.</summary>
public sealed class ImportOptions
{
    /// <summary>The precision.</summary>
    /// <value>Default <see cref="WeightPrecision.Int4"/>.</value>
    public WeightPrecision Precision { get; init; } = WeightPrecision.Int4;

    /// <summary>The numeric form of every part, when it is to differ from what the precision stands for.</summary>
    public PackageForms? Forms { get; init; }

    /// <summary>The revision of the checkpoint, for the manifest.</summary>
    /// <value>Default: what the download's record says, if there is one.</value>
    public string? Revision { get; init; }

    /// <summary>The name of the weights' licence, for the manifest.</summary>
    /// <value>Default: the first line of the checkpoint's licence file, if there is one.</value>
    public string? Licence { get; init; }

    /// <summary>The visual codebook's ids.</summary>
    /// <value>Default: found in the tokenizer's added tokens.</value>
    public CodebookRange? Codebook { get; init; }

    /// <summary>
    /// Whether quantised weights are also kept in the order that this processor's kernels want. The runtime then maps them instead of holding its own copies;
    /// the folder takes about twice the space.
    /// </summary>
    /// <value>Default true.</value>
    public bool Prepack { get; init; } = true;

    /// <summary>Replaces an imported model that lies in the target folder.</summary>
    public bool Replace { get; init; }

    /// <summary>Is told about a hundred times in each stage, by any thread; or null.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}
