namespace YoutuVl.Inference.Sessions;

/// <summary>One sequence: a latent cache and its length. Not thread-safe; several sequences of one model may be used from several threads.</summary>
public interface ILatentSequence : IDisposable
{
    /// <summary>Positions in the cache.</summary>
    int Length { get; }

    /// <summary>Positions that fit.</summary>
    int Capacity { get; }

    /// <summary>Appends positions and returns their final hidden states. After an error or a cancellation the length is what it was before.</summary>
    /// <param name="embeddings"><c>[positions, hidden]</c>, at least one position.</param>
    /// <param name="hidden">Receives final hidden states after the last norm: of all positions when it holds <c>[positions, hidden]</c>, of the last position when it holds <c>[hidden]</c>.</param>
    /// <param name="cancellationToken">Ends the run between two operators.</param>
    /// <exception cref="ModelStateException">The positions do not fit, or the sequence was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    void Append(ReadOnlySpan<float> embeddings, Span<float> hidden, CancellationToken cancellationToken);

    /// <summary>Forgets everything from a position on. Costs nothing.</summary>
    /// <param name="length">The length to go back to, 0 to <see cref="Length"/>.</param>
    void Rewind(int length);

    /// <summary>Makes an independent sequence with the same content.</summary>
    /// <param name="capacity">The positions that it can hold, at least <see cref="Length"/>.</param>
    ILatentSequence Fork(int capacity);
}
