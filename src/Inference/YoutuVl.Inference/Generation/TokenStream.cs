namespace YoutuVl.Inference.Generation;

/// <summary>Tokens as they are generated, to be read once. The model runs only while the next token is awaited.</summary>
public sealed class TokenStream : IAsyncEnumerable<GeneratedToken>
{
    private readonly GenerationSession _session;
    private readonly GenerationRequest _request;
    private GenerationResult? _result;
    private int _consumed;

    internal TokenStream(GenerationSession session, GenerationRequest request) => (_session, _request) = (session, request);

    /// <summary>The whole answer, as far as it got: known once the stream ended, was cancelled, or is no longer read.</summary>
    /// <exception cref="GenerationException">The stream has not ended, or it ended with an error.</exception>
    public GenerationResult Result => _result
        ?? throw new GenerationException(GenerationError.ResultPending, "The stream has not come to its end. Read it to the end, cancel it, or dispose its enumerator before asking for the result.");

    /// <summary>Reads the tokens.</summary>
    /// <param name="cancellationToken">Ends the generation within one run of the model.</param>
    /// <exception cref="GenerationException">The stream was read before, the session is busy or disposed, or the request cannot be carried out.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; <see cref="Result"/> has what was generated.</exception>
    public async IAsyncEnumerator<GeneratedToken> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _consumed, 1) != 0)
        {
            throw new GenerationException(GenerationError.StreamConsumed, "This stream was read before. Ask the session for another one.");
        }

        using IDisposable use = _session.Enter();
        using var run = new GenerationRun(_session, _request, cancellationToken);
        try
        {
            while (await run.NextAsync().ConfigureAwait(false) is { } token)
            {
                yield return token;
            }
        }
        finally
        {
            _result = run.End();
        }
    }
}
