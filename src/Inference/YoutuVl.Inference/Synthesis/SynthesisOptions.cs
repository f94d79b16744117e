namespace YoutuVl.Inference.Synthesis;

/// <summary>How a synthetic checkpoint is written.</summary>
public sealed class SynthesisOptions
{
    /// <summary>Equal seeds give equal files. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>A shard ends before the tensor that would make it larger, in bytes. Default: 4 GB. A shard holds at least one tensor.</summary>
    public long ShardBytes { get; init; } = 4_000_000_000;
}
