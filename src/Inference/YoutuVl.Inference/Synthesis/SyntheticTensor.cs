using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Synthesis;

/// <summary>A tensor to write, in bfloat16.</summary>
/// <param name="Expected">Its name and shape.</param>
/// <param name="Key">Its random sequence.</param>
/// <param name="Begin">Its first byte, counted from the end of the shard's header.</param>
internal sealed record SyntheticTensor(ExpectedTensor Expected, ulong Key, long Begin)
{
    /// <summary>The byte after its last one.</summary>
    public long End => Begin + Bytes(Expected);

    /// <summary>Bytes that a tensor takes.</summary>
    public static long Bytes(ExpectedTensor tensor) => checked(tensor.Count * sizeof(ushort));
}
