using System.Collections.Immutable;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>A tensor that a checkpoint must hold.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">Its shape, outermost dimension first.</param>
internal sealed record ExpectedTensor(string Name, ImmutableArray<int> Shape)
{
    /// <summary>Number of values.</summary>
    public long Count => Shape.Aggregate(1L, (product, dimension) => product * dimension);
}
