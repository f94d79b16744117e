namespace YoutuVl.Inference.Download;

/// <summary>Cancels a request when nothing has arrived for a while.</summary>
internal sealed class StallGuard : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _linked;

    public StallGuard(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        _timeout = timeout;
        _timer = new CancellationTokenSource(timeout, time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, cancellationToken);
    }

    /// <summary>Cancelled by silence or by the caller.</summary>
    public CancellationToken Token => _linked.Token;

    /// <summary>Whether it was silence.</summary>
    public bool Expired => _timer.IsCancellationRequested;

    /// <summary>Something arrived: waiting starts anew.</summary>
    public void Touch() => _timer.CancelAfter(_timeout);

    public void Dispose()
    {
        _linked.Dispose();
        _timer.Dispose();
    }
}
