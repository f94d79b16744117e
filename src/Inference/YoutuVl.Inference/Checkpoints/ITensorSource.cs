using System.Collections.Immutable;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>Named weight tensors that are read in pieces, so that no tensor has to fit into memory. Reading is thread-safe.</summary>
public interface ITensorSource
{
    /// <summary>The names of all tensors, sorted ordinally.</summary>
    ImmutableArray<string> Names { get; }

    /// <summary>The shape of a tensor, outermost dimension first.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <exception cref="CheckpointException">There is no such tensor.</exception>
    ImmutableArray<int> Shape(string name);

    /// <summary>Reads consecutive values in row-major order, converted to single precision.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <param name="offset">Index of the first value.</param>
    /// <param name="destination">Receives as many values as it is long.</param>
    /// <exception cref="CheckpointException">There is no such tensor, or it has fewer values.</exception>
    void Read(string name, long offset, Span<float> destination);
}
