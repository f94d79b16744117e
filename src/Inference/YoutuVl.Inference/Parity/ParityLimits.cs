using YoutuVl.Inference.Packages;

namespace YoutuVl.Inference.Parity;

/// <summary>
/// The tolerances of one precision. Single precision is held to the vectors themselves. Quantised builds are held to errors measured on the golden checkpoint,
/// times about one and a half: they show when a build became worse, not that a model is good.
/// </summary>
internal sealed record ParityLimits
{
    /// <summary>Whether values are compared one by one, and generated tokens must be equal.</summary>
    public required bool Exact { get; init; }

    /// <summary>Error of the merger's output: relative to the largest magnitude when exact, else the root mean square relative to that of the vectors.</summary>
    public required double Embeddings { get; init; }

    /// <summary>Error of logits: absolute when exact, else the root mean square relative to the logits' deviation from their mean.</summary>
    public required double Logits { get; init; }

    /// <summary>Least share of golden tokens that are the likeliest after the golden tokens before them.</summary>
    public double TopTokens { get; init; } = 1;

    /// <summary>Least share of golden tokens that greedy generation gives before its first other token; near 0 where random weights leave no margin between tokens.</summary>
    public double GreedyLength { get; init; } = 1;

    /// <summary>Error of class scores, measured as <see cref="Logits"/>.</summary>
    public required double ClassScores { get; init; }

    /// <summary>Least share of equal pixels of the segmentation.</summary>
    public required double Mask { get; init; }

    /// <summary>The tolerances of a precision.</summary>
    public static ParityLimits For(WeightPrecision precision) => precision switch
    {
        WeightPrecision.Float32 => new ParityLimits { Exact = true, Embeddings = 1e-4, Logits = 1e-3, ClassScores = 1e-3, Mask = 0.999 },
        WeightPrecision.Int8 => new ParityLimits
        {
            Exact = false, Embeddings = 0.035, Logits = 0.09, TopTokens = 0.8, GreedyLength = 0.4, ClassScores = 0.12, Mask = 0.95,
        },
        _ => new ParityLimits { Exact = false, Embeddings = 0.045, Logits = 0.18, TopTokens = 0.4, GreedyLength = 0.01, ClassScores = 0.18, Mask = 0.84 },
    };
}
