namespace YoutuVl.Benchmarks.Peer;

/// <summary>A tensor of a GGUF file that is filled with random values. The format lists the innermost dimension first.</summary>
internal sealed record GgufTensor(string Name, GgufType Type, params long[] Shape)
{
    public long Count => Shape.Aggregate(1L, (product, size) => product * size);

    public long Bytes => Type switch
    {
        GgufType.F32 => Count * 4,
        GgufType.F16 => Count * 2,
        GgufType.Q4 => Count / 32 * 18,
        GgufType.Q6 => Count / 256 * 210,
        _ => throw new InvalidOperationException($"No size is known for {Type}."),
    };
}
