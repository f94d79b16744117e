namespace YoutuVl.Inference.Sessions;

/// <summary>One sequence of a language model. Not thread-safe.</summary>
internal sealed class LatentSequence : ILatentSequence
{
    private readonly LanguageRunner _runner;
    private readonly LatentCache _cache;
    private bool _disposed;

    public LatentSequence(LanguageRunner runner, int capacity)
    {
        _runner = runner;
        _cache = new LatentCache(runner.Config.LayerCount, runner.CacheWidth, capacity);
    }

    public int Length { get; private set; }

    public int Capacity => _cache.Capacity;

    public void Append(ReadOnlySpan<float> embeddings, Span<float> hidden, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        int width = _runner.Config.HiddenSize;
        int positions = embeddings.Length / width;
        if (positions == 0 || embeddings.Length != positions * width)
        {
            throw new ArgumentException($"{embeddings.Length} values are not rows of {width}.", nameof(embeddings));
        }

        if (hidden.Length != width && hidden.Length != embeddings.Length)
        {
            throw new ArgumentException($"Hidden states take {width} or {embeddings.Length} values, not {hidden.Length}.", nameof(hidden));
        }

        if (positions > Capacity - Length)
        {
            throw new ModelStateException(
                $"{positions} positions do not fit behind {Length} in a sequence of {Capacity}. Rewind it, or fork it with a larger capacity.");
        }

        _cache.Reserve(Length + positions, Length);
        var run = new LanguageRun { Cache = _cache, Length = Length, Embeddings = embeddings, Hidden = hidden };
        _runner.Run(run, cancellationToken);
        Length += positions;
    }

    public void Rewind(int length)
    {
        ThrowIfDisposed();
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        Length = length;
    }

    public ILatentSequence Fork(int capacity)
    {
        ThrowIfDisposed();
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, Math.Max(Length, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, _runner.Config.MaximumPositions);
        var fork = new LatentSequence(_runner, capacity) { Length = Length };
        fork._cache.CopyFrom(_cache, Length);
        return fork;
    }

    public void Dispose()
    {
        _disposed = true;
        _cache.Dispose();
    }

    private void ThrowIfDisposed()
    {
        if (_disposed)
        {
            throw new ModelStateException("The sequence was disposed. Create another one.");
        }
    }
}
