namespace YoutuVl.Inference.Graphs.Language;

/// <summary>The numeric forms of the language model's graphs.</summary>
internal sealed record LanguageGraphOptions
{
    /// <summary>Linear layers when several positions are computed at once.</summary>
    public ILinearForm Prefill { get; init; } = new Float32Linear();

    /// <summary>Linear layers when one position is computed.</summary>
    public ILinearForm Decode { get; init; } = new Float32Linear();

    /// <summary>The absorbed key and value products of a head when one position is computed.</summary>
    public IHeadwiseForm Absorb { get; init; } = new Float32Headwise();

    /// <summary>The head's rows.</summary>
    public ILinearForm Head { get; init; } = new Float32Linear();

    /// <summary>The visual codebook's ids, which get a head of their own, or null when the vocabulary has none.</summary>
    public TokenRange? Codebook { get; init; }

    /// <summary>Whether each graph has a data file of its own, named like it. Otherwise they share one, and equal weights are stored once.</summary>
    public bool DataPerGraph { get; init; }

    /// <summary>Called with the path of each graph as soon as it and its data are complete.</summary>
    public Action<string>? Written { get; init; }

    /// <summary>Heads whose scores are held at once in the prefill graph. Its scores take <c>heads * positions * length * 4</c> bytes.</summary>
    public int HeadsAtOnce { get; init; } = 4;
}
