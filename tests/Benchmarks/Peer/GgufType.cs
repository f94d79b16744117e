namespace YoutuVl.Benchmarks.Peer;

/// <summary>Tensor types of the GGUF format that are written here, with their numbers there (<c>ggml_type</c>).</summary>
internal enum GgufType
{
    /// <summary>Single precision.</summary>
    F32 = 0,

    /// <summary>Half precision.</summary>
    F16 = 1,

    /// <summary>32 weights in 18 bytes: a half-precision scale and 4 bits a weight.</summary>
    Q4 = 2,

    /// <summary>256 weights in 210 bytes: 6 bits a weight, a scale for every 16, one for all.</summary>
    Q6 = 14,
}
