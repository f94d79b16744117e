namespace YoutuVl.Inference.Onnx;

/// <summary>A dimension of a graph input or output: a number, or a name for one that is known when the graph runs.</summary>
internal readonly record struct Dimension(string? Name, long Size)
{
    public static implicit operator Dimension(long size) => new(null, size);

    public static implicit operator Dimension(string name) => new(name, 0);
}
