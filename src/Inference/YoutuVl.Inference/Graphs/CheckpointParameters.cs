using System.Collections.Immutable;
using System.Runtime.InteropServices;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Onnx;

namespace YoutuVl.Inference.Graphs;

/// <summary>Takes the weights of the current module from a checkpoint: the graph's scope is the module's name there.</summary>
internal sealed class CheckpointParameters(GraphBuilder graph, ITensorSource source)
{
    private const int CopyValues = 1 << 16;

    /// <summary>Declares a tensor of the current module as a single-precision constant and returns the value's name.</summary>
    /// <param name="name">The tensor's name inside the module, such as <c>weight</c>.</param>
    public string Value(string name)
    {
        string full = FullName(name);
        ImmutableArray<int> shape = source.Shape(full);
        long[] sizes = [.. shape.Select(size => (long)size)];
        return graph.Initializer(full, ElementType.Float, sizes, stream => Copy(full, sizes.Aggregate(1L, (product, size) => product * size), stream));
    }

    /// <summary>The rows of a matrix of the current module.</summary>
    /// <param name="name">The tensor's name inside the module, such as <c>weight</c>.</param>
    /// <exception cref="CheckpointException">There is no such tensor, or it is no matrix.</exception>
    public WeightRows Rows(string name)
    {
        string full = FullName(name);
        ImmutableArray<int> shape = source.Shape(full);
        if (shape.Length != 2)
        {
            throw new CheckpointException(full, $"a matrix is expected, but the tensor has {shape.Length} dimensions.");
        }

        return new WeightRows(full, shape[0], shape[1], (firstRow, destination) => source.Read(full, (long)firstRow * shape[1], destination));
    }

    private string FullName(string name) => $"{graph.CurrentScope}.{name}";

    private void Copy(string name, long count, Stream stream)
    {
        var buffer = new float[Math.Min(count, CopyValues)];
        for (long done = 0; done < count;)
        {
            Span<float> part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, count - done));
            source.Read(name, done, part);
            stream.Write(MemoryMarshal.AsBytes(part));
            done += part.Length;
        }
    }
}
