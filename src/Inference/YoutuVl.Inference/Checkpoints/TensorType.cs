namespace YoutuVl.Inference.Checkpoints;

/// <summary>How the values of a stored tensor are coded.</summary>
public enum TensorType
{
    /// <summary>16 bits, the upper half of an IEEE single (<c>BF16</c>).</summary>
    BFloat16,

    /// <summary>IEEE half (<c>F16</c>).</summary>
    Float16,

    /// <summary>IEEE single (<c>F32</c>).</summary>
    Float32,
}
