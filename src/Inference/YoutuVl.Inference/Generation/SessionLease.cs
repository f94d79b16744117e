namespace YoutuVl.Inference.Generation;

/// <summary>A session on loan from a <see cref="PromptCache"/>.</summary>
public sealed class SessionLease : IDisposable
{
    private PromptCache? _cache;

    internal SessionLease(PromptCache cache, GenerationSession session) => (_cache, Session) = (cache, session);

    /// <summary>The session. Not to be used after the lease was disposed, and not to be disposed itself.</summary>
    public GenerationSession Session { get; }

    /// <summary>Gives the session back with what it holds.</summary>
    public void Dispose() => Interlocked.Exchange(ref _cache, null)?.Return(Session);
}
