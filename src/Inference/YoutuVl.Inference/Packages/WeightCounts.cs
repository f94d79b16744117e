using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Packages;

/// <summary>Numbers of weights, by what becomes of them.</summary>
/// <param name="Vision">Vision encoder and merger.</param>
/// <param name="Language">The language model's layers.</param>
/// <param name="Absorbed">The part of them that decoding also takes head by head.</param>
/// <param name="Embedding">The embedding table, and so the head.</param>
internal sealed record WeightCounts(long Vision, long Language, long Absorbed, long Embedding)
{
    /// <summary>Counts the weights of a checkpoint.</summary>
    public static WeightCounts Of(ITensorSource tensors)
    {
        long vision = 0;
        long language = 0;
        long absorbed = 0;
        long embedding = 0;
        foreach (string name in tensors.Names)
        {
            long count = tensors.Shape(name).Aggregate(1L, (product, size) => product * size);
            vision += name.StartsWith("model.", StringComparison.Ordinal) || name == ExpectedTensors.Head ? 0 : count;
            language += name.StartsWith("model.layers.", StringComparison.Ordinal) ? count : 0;
            absorbed += name.Contains(".kv_b_proj.", StringComparison.Ordinal) ? count : 0;
            embedding += name == ExpectedTensors.Embedding ? count : 0;
        }

        return new WeightCounts(vision, language, absorbed, embedding);
    }
}
