namespace YoutuVl.Inference.Generation;

/// <summary>
/// A pool of sessions that finds the one whose content a new prompt shares most of. Bounded in positions, because each costs memory in every layer of the model;
/// the session that was not used for longest gives way. Thread-safe.
/// </summary>
public sealed class PromptCache : IDisposable
{
    // Capacities are rounded up to this many positions, so that a slightly longer prompt does not move the whole content.
    private const int Granularity = 128;

    private readonly Lock _lock = new();
    private readonly TextGenerator _generator;
    private readonly List<GenerationSession> _idle = []; // least recently used first
    private readonly List<GenerationSession> _rented = [];
    private bool _disposed;

    /// <summary>Creates an empty pool.</summary>
    /// <param name="generator">Makes the sessions.</param>
    /// <param name="maximumPositions">The sum of the sessions' capacities that is not exceeded.</param>
    public PromptCache(TextGenerator generator, int maximumPositions)
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumPositions, 1);
        (_generator, MaximumPositions) = (generator, maximumPositions);
    }

    /// <summary>The bound.</summary>
    public int MaximumPositions { get; }

    /// <summary>The sum of the capacities of all sessions, rented ones included.</summary>
    public int Positions
    {
        get
        {
            lock (_lock)
            {
                return Sum();
            }
        }
    }

    /// <summary>Rents a session that can hold a prompt and its answer: one that holds most of it, a copy of one that others may still want, or an empty one.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <param name="answerTokens">Tokens that may be generated, at least one.</param>
    /// <returns>Dispose it to give the session back, once its streams ended.</returns>
    /// <exception cref="GenerationException">The prompt does not fit the model, or there is no room because of sessions in use.</exception>
    /// <exception cref="ObjectDisposedException">The pool was disposed.</exception>
    public SessionLease Rent(IReadOnlyList<PromptPart> prompt, int answerTokens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(answerTokens, 1);
        PromptLayout layout = _generator.Layout(prompt);
        long needed = (long)layout.Length + answerTokens;
        if (needed > _generator.Model.Config.MaximumPositions)
        {
            throw new GenerationException(
                GenerationError.PromptTooLong, $"Prompt and answer take {needed} positions, and the model can hold {_generator.Model.Config.MaximumPositions}. Ask for fewer tokens, or use a smaller image.");
        }

        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            GenerationSession session = Find(layout, (int)needed);
            _idle.Remove(session);
            _rented.Add(session);
            return new SessionLease(this, session);
        }
    }

    /// <summary>An image that some idle session holds, so that it need not be encoded again.</summary>
    /// <param name="contentKey">The image's key.</param>
    /// <returns>The image, or null.</returns>
    public PromptPart.Image? FindImage(string contentKey)
    {
        lock (_lock)
        {
            return _idle.SelectMany(session => session.Sequence.Held.Images).FirstOrDefault(image => string.Equals(image.Part.ContentKey, contentKey, StringComparison.Ordinal))?.Part;
        }
    }

    /// <summary>Disposes the idle sessions now, and rented ones when they come back.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            Evict(0, null);
        }
    }

    internal void Return(GenerationSession session)
    {
        lock (_lock)
        {
            _rented.Remove(session);
            if (_disposed)
            {
                session.Dispose();
            }
            else
            {
                _idle.Add(session);
            }
        }
    }

    private GenerationSession Find(PromptLayout layout, int needed)
    {
        (GenerationSession? best, int shared) = MostShared(layout);
        int capacity = Math.Max(needed, Math.Min(Round(needed), Math.Min(_generator.Model.Config.MaximumPositions, MaximumPositions)));
        if (best is null || shared == 0)
        {
            MakeRoom(capacity);
            return _generator.CreateSession(capacity);
        }

        // Copying content costs milliseconds where running it costs seconds. A session most of which the prompt shares is taken over all the same: its tail was the last answer.
        int copied = Math.Max(capacity, best.Length);
        if (shared * 2 < best.Length && Evict(MaximumPositions - copied, best))
        {
            return best.Fork(copied);
        }

        return best.Capacity >= needed ? best : Grow(best, copied);
    }

    private GenerationSession Grow(GenerationSession session, int capacity)
    {
        _idle.Remove(session);
        try
        {
            MakeRoom(capacity);
            return session.Fork(capacity);
        }
        finally
        {
            session.Dispose();
        }
    }

    private (GenerationSession? Session, int Shared) MostShared(PromptLayout layout)
    {
        (GenerationSession? Session, int Shared) best = (null, 0);
        foreach (GenerationSession session in _idle)
        {
            int shared = session.Sequence.Held.CommonPrefix(layout);
            best = shared >= best.Shared ? (session, shared) : best;
        }

        return best;
    }

    private void MakeRoom(int capacity)
    {
        if (!Evict(MaximumPositions - capacity, null))
        {
            throw new GenerationException(
                GenerationError.CacheFull, $"A session of {capacity} positions does not fit: the cache may hold {MaximumPositions}, and {Sum()} are in use. Give sessions back first, or create the cache with more positions.");
        }
    }

    /// <summary>Disposes idle sessions, least recently used first, until the sum of capacities is at most a bound.</summary>
    private bool Evict(int bound, GenerationSession? spared)
    {
        for (int index = 0; Sum() > bound && index < _idle.Count;)
        {
            if (_idle[index] == spared)
            {
                index++;
                continue;
            }

            _idle[index].Dispose();
            _idle.RemoveAt(index);
        }

        return Sum() <= bound;
    }

    private int Sum() => _idle.Sum(session => session.Capacity) + _rented.Sum(session => session.Capacity);

    private static int Round(int positions) => (positions + Granularity - 1) / Granularity * Granularity;
}
