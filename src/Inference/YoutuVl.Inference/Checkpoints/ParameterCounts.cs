namespace YoutuVl.Inference.Checkpoints;

/// <summary>Numbers of weights that a model of given dimensions has, by part.</summary>
/// <param name="Vision">The vision encoder.</param>
/// <param name="Merger">The merger between the two models.</param>
/// <param name="Layers">The language model's layers and last norm.</param>
/// <param name="Embedding">The embedding table, which is the head as well when embeddings are shared.</param>
/// <param name="Head">A head of its own, 0 when embeddings are shared.</param>
public sealed record ParameterCounts(long Vision, long Merger, long Layers, long Embedding, long Head)
{
    /// <summary>All weights.</summary>
    public long Total => Vision + Merger + Layers + Embedding + Head;

    /// <summary>Counts the weights.</summary>
    /// <param name="config">The dimensions.</param>
    public static ParameterCounts Of(ModelConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        long vision = 0;
        long merger = 0;
        long layers = 0;
        foreach (ExpectedTensor tensor in ExpectedTensors.For(config))
        {
            long count = tensor.Count;
            vision += tensor.Name.StartsWith("siglip2.", StringComparison.Ordinal) ? count : 0;
            merger += tensor.Name.StartsWith("merger.", StringComparison.Ordinal) ? count : 0;
            layers += tensor.Name.StartsWith("model.layers.", StringComparison.Ordinal) || tensor.Name.StartsWith("model.norm.", StringComparison.Ordinal) ? count : 0;
        }

        long table = (long)config.Language.VocabularySize * config.Language.HiddenSize;
        return new ParameterCounts(vision, merger, layers, table, config.Language.TiedEmbeddings ? 0 : table);
    }
}
