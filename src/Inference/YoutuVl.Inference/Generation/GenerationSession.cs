namespace YoutuVl.Inference.Generation;

/// <summary>
/// A sequence that remembers what it ran: the next prompt runs only from where it differs. One generation at a time; another call meanwhile is a
/// <see cref="GenerationException"/>. After a cancellation or an error the session stays usable. Members may be called from any thread.
/// </summary>
public sealed class GenerationSession : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CachedSequence _sequence;
    private bool _busy;
    private bool _disposed;

    internal GenerationSession(TextGenerator generator, CachedSequence sequence) => (Generator, _sequence) = (generator, sequence);

    /// <summary>Positions that it holds: of the last prompt, and of the answer without its last token.</summary>
    public int Length => _sequence.Length;

    /// <summary>Positions that it can hold.</summary>
    public int Capacity => _sequence.Capacity;

    internal TextGenerator Generator { get; }

    internal CachedSequence Sequence => _sequence;

    /// <summary>Prepares a generation whose tokens are read as they come. Nothing runs before the first token is asked for.</summary>
    /// <param name="request">What to generate.</param>
    public TokenStream Stream(GenerationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new TokenStream(this, request);
    }

    /// <summary>Generates a whole answer.</summary>
    /// <param name="request">What to generate.</param>
    /// <param name="cancellationToken">Ends it within one run of the model.</param>
    /// <exception cref="GenerationException">The session is busy or disposed, or the request cannot be carried out.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. To get what was generated until then, use <see cref="Stream"/>.</exception>
    public async Task<GenerationResult> GenerateAsync(GenerationRequest request, CancellationToken cancellationToken = default)
    {
        TokenStream stream = Stream(request);
        await foreach (GeneratedToken _ in stream.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            // The stream gathers the tokens.
        }

        return stream.Result;
    }

    /// <summary>Runs a prompt without an answer, so that a later prompt that begins with it starts quickly.</summary>
    /// <param name="request">The prompt; of its options only <see cref="GenerationOptions.PrefillChunk"/> and <see cref="GenerationOptions.TimeBudget"/> count.</param>
    /// <param name="cancellationToken">Ends it within one chunk; what ran until then is kept.</param>
    /// <returns>Positions of the prompt, and those that were held already.</returns>
    /// <exception cref="GenerationException">The session is busy or disposed, or the prompt cannot be run.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the time ran out.</exception>
    public async Task<GenerationCounts> PrefillAsync(GenerationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using IDisposable use = Enter();
        using var budget = new CancellationTokenSource(request.Options.TimeBudget, Generator.TimeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, budget.Token);
        var prefill = new Prefill(this, request);
        await prefill.RunAsync(stop.Token).ConfigureAwait(false);
        return new GenerationCounts(prefill.Prompt.Length, prefill.Reused, 0);
    }

    /// <summary>The number of positions of a prompt that are held already.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <exception cref="GenerationException">The session is busy or disposed, or a piece does not fit the model.</exception>
    public int SharedPrefix(IReadOnlyList<PromptPart> prompt)
    {
        using IDisposable use = Enter();
        return _sequence.Held.CommonPrefix(Generator.Layout(prompt));
    }

    /// <summary>The final hidden states of one image of the last prompt, of which <see cref="GenerationRequest.KeepImageStates"/> was set.</summary>
    /// <param name="image">Index of the image in the prompt.</param>
    /// <returns><c>[groups, hidden]</c>, after the last norm.</returns>
    /// <exception cref="GenerationException">The session is busy or disposed, or does not hold the states.</exception>
    public ReadOnlyMemory<float> ImageStates(int image)
    {
        using IDisposable use = Enter();
        IReadOnlyList<PromptImage> images = _sequence.Held.Images;
        return (uint)image < (uint)images.Count && images[image] is { States: { } states } found && found.StateCount == found.Part.TokenCount
            ? states
            : throw new GenerationException(GenerationError.StatesMissing, $"The session holds no complete states of image {image}. Run a prompt with {nameof(GenerationRequest.KeepImageStates)} first.");
    }

    /// <summary>Makes an independent session with the same content, for another question about the same beginning.</summary>
    /// <param name="capacity">Positions that it can hold, at least <see cref="Length"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is less than the content, or more than the model's longest sequence.</exception>
    /// <exception cref="GenerationException">The session is busy or disposed.</exception>
    public GenerationSession Fork(int capacity)
    {
        using IDisposable use = Enter();
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, Math.Max(1, Length));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, Generator.Model.Config.MaximumPositions);
        return new GenerationSession(Generator, _sequence.Fork(capacity));
    }

    /// <summary>Frees the memory; while a generation runs, as soon as it ends its step, which then fails.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            bool free = !_disposed && !_busy;
            _disposed = true;
            if (free)
            {
                _sequence.Dispose();
            }
        }
    }

    /// <summary>Takes the session for one use.</summary>
    /// <exception cref="GenerationException">The session is busy or disposed.</exception>
    internal IDisposable Enter()
    {
        lock (_lock)
        {
            ThrowIfDisposed();
            if (_busy)
            {
                throw new GenerationException(GenerationError.SessionBusy, "This session already generates. Read its stream to the end or dispose the stream's enumerator first, or fork the session.");
            }

            _busy = true;
            return new Use(this);
        }
    }

    internal void ThrowIfDisposed()
    {
        if (_disposed)
        {
            throw new GenerationException(GenerationError.SessionDisposed, "This session was disposed. Create another one from the generator.");
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            _busy = false;
            if (_disposed)
            {
                _sequence.Dispose();
            }
        }
    }

    private sealed class Use(GenerationSession session) : IDisposable
    {
        public void Dispose() => session.Leave();
    }
}
