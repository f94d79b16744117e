using YoutuVl.Actuators.Execution.Looking;

namespace YoutuVl.Actuators.Execution.Pipeline;

/// <summary>Ends an action when its time is up; the clock stands still while a person is asked. Not thread-safe.</summary>
internal sealed class ActionDeadline : IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _either;
    private Deadline _deadline;

    /// <summary>Initializes a new instance of the <see cref="ActionDeadline"/> class and starts its clock.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="span">How long the action may take.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public ActionDeadline(TimeProvider time, TimeSpan span, CancellationToken cancellationToken)
    {
        _time = time;
        _deadline = Deadline.After(time, span);
        _limit = new CancellationTokenSource(span, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, cancellationToken);
    }

    /// <summary>Gets the token that ends with the time or with the caller's.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Stops the clock.</summary>
    /// <returns>What is left.</returns>
    public TimeSpan Pause()
    {
        var left = _deadline.Remaining;
        _limit.CancelAfter(Timeout.InfiniteTimeSpan);
        return left;
    }

    /// <summary>Starts the clock again.</summary>
    /// <param name="left">What was left.</param>
    public void Resume(TimeSpan left)
    {
        _deadline = Deadline.After(_time, left);
        _limit.CancelAfter(left);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _either.Dispose();
        _limit.Dispose();
    }
}
