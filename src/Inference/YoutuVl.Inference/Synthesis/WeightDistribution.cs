using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Synthesis;

/// <summary>Mean and standard deviation of one tensor's values.</summary>
internal readonly record struct WeightDistribution(float Mean, float Deviation)
{
    private const float SmallDeviation = 0.02f;

    /// <summary>
    /// A distribution that keeps activations near magnitude 1 through many layers: matrices have deviation 1/√inputs, norm weights lie near 1, biases near 0.
    /// </summary>
    public static WeightDistribution For(ExpectedTensor tensor)
    {
        if (tensor.Shape.Length > 1)
        {
            return new WeightDistribution(0, 1 / MathF.Sqrt(tensor.Shape[^1]));
        }

        return new WeightDistribution(tensor.Name.EndsWith(".weight", StringComparison.Ordinal) ? 1 : 0, SmallDeviation);
    }
}
