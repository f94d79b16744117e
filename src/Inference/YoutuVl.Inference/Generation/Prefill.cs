namespace YoutuVl.Inference.Generation;

/// <summary>Brings a session to the end of a prompt, chunk by chunk. For one use, by whoever holds the session.</summary>
internal sealed class Prefill
{
    private readonly GenerationSession _session;
    private readonly GenerationRequest _request;

    /// <summary>Lays the prompt out.</summary>
    /// <exception cref="GenerationException">The prompt is empty, too long, or does not fit the model.</exception>
    public Prefill(GenerationSession session, GenerationRequest request)
    {
        (_session, _request) = (session, request);
        Prompt = session.Generator.Layout(request.Prompt);
        if (Prompt.Length == 0)
        {
            throw new GenerationException(GenerationError.PromptEmpty, "The prompt has no positions. Give at least one token.");
        }

        if (Prompt.Length > session.Capacity)
        {
            throw new GenerationException(
                GenerationError.PromptTooLong, $"The prompt takes {Prompt.Length} positions, and this session can hold {session.Capacity}. Create it with a greater capacity, or use a smaller image.");
        }
    }

    public PromptLayout Prompt { get; }

    /// <summary>Positions that the session held already.</summary>
    public int Reused { get; private set; }

    /// <summary>Runs what is missing.</summary>
    /// <returns>The final hidden state of the last position.</returns>
    public async Task<float[]> RunAsync(CancellationToken cancellationToken)
    {
        Reused = _session.Sequence.Reuse(Prompt, _request.KeepImageStates);
        float[] hidden = [];
        for (int done = Reused; done < Prompt.Length; done = _session.Length)
        {
            Report(done);
            int count = Math.Min(_request.Options.PrefillChunk, Prompt.Length - done);
            hidden = await _session.Generator.Gate.RunAsync(() => Append(count, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        Report(Prompt.Length);
        return hidden;
    }

    private float[] Append(int count, CancellationToken cancellationToken)
    {
        _session.ThrowIfDisposed();
        return _session.Sequence.AppendPrompt(Prompt, count, _request.KeepImageStates, cancellationToken);
    }

    private void Report(int done) => _request.Progress?.Report(new PrefillProgress(done, Prompt.Length));
}
