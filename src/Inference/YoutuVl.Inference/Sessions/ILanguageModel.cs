using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Sessions;

/// <summary>The language model without any sampling. Members may be called from any thread; runs of one model go one after another.</summary>
public interface ILanguageModel : IDisposable
{
    /// <summary>The dimensions.</summary>
    LanguageConfig Config { get; }

    /// <summary>Starts an empty sequence with a latent cache of its own.</summary>
    /// <param name="capacity">The positions that the sequence can hold, at most the model's longest sequence.</param>
    ILatentSequence CreateSequence(int capacity);

    /// <summary>Looks up rows of the embedding table.</summary>
    /// <param name="tokens">Token ids.</param>
    /// <param name="destination">Receives <c>[tokens, hidden]</c>.</param>
    /// <exception cref="ArgumentException">An id is outside the vocabulary, or the destination has another size.</exception>
    void Embed(ReadOnlySpan<int> tokens, Span<float> destination);

    /// <summary>Scores the vocabulary for one final hidden state.</summary>
    /// <param name="hidden"><c>[hidden]</c>, after the final norm.</param>
    /// <param name="scope">Which rows to score.</param>
    /// <param name="logits">Receives <c>[vocabulary]</c>; rows outside the scope become negative infinity.</param>
    void Score(ReadOnlySpan<float> hidden, HeadScope scope, Span<float> logits);

    /// <summary>
    /// Reads rows of the head, so that a few tokens can be scored for many positions: <c>logit = hidden · row</c>. Dense tasks and retrieval do that.
    /// With tied embeddings these are rows of the embedding table; a model with a head of its own must override this.
    /// </summary>
    /// <param name="tokens">Token ids.</param>
    /// <param name="destination">Receives <c>[tokens, hidden]</c>.</param>
    /// <exception cref="ArgumentException">An id is outside the vocabulary, or the destination has another size.</exception>
    /// <exception cref="ModelStateException">The model has a head of its own and does not offer its rows.</exception>
    void HeadRows(ReadOnlySpan<int> tokens, Span<float> destination)
    {
        if (!Config.TiedEmbeddings)
        {
            throw new ModelStateException("This model's head is not its embedding table, and its rows are not offered. Dense tasks need a model with tied embeddings.");
        }

        Embed(tokens, destination);
    }
}
