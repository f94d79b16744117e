using YoutuVl.Actuators.Actions;
using YoutuVl.Actuators.Execution.Performing;
using YoutuVl.Actuators.Results;
using YoutuVl.Perception;
using YoutuVl.Perception.Observing;

namespace YoutuVl.Actuators.Execution.Pipeline;

/// <summary>Carries out actions on any desktop session. Thread-safe: actions wait for their turn.</summary>
public sealed class ActionExecutor : IActionExecutor, IDisposable
{
    private readonly ActionExecutorOptions _options;
    private readonly PerformServices _services;
    private readonly ActionPipeline _pipeline;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _lastId;

    /// <summary>Initializes a new instance of the <see cref="ActionExecutor"/> class.</summary>
    /// <param name="options">What to work on and with.</param>
    public ActionExecutor(ActionExecutorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _services = new PerformServices(options);
        _pipeline = new ActionPipeline(_services, options);
    }

    /// <inheritdoc/>
    public async ValueTask<ActionResult> ExecuteAsync(AgentAction action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(action);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var before = await ObserveAsync(cancellationToken).ConfigureAwait(false);
            var result = await _pipeline.RunAsync(action, ++_lastId, cancellationToken).ConfigureAwait(false);
            using var after = await ObserveAsync(cancellationToken).ConfigureAwait(false);
            result = ResultMask.Apply(
                result with { FrameHashBefore = before?.FrameHash ?? 0, FrameHashAfter = after?.FrameHash ?? 0 }, _services.Mask);
            if (_options is { Observer: not null, ActionObserved: { } observed })
            {
                await observed(new ActionObserved(action, result, before, after), cancellationToken).ConfigureAwait(false);
            }

            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    // A picture that cannot be taken is no reason not to act; the action finds out for itself what is wrong with the desktop.
    private async ValueTask<Observation?> ObserveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _options.Observer is { } observer
                ? await observer.ObserveAsync(ObservationRequest.Default, cancellationToken).ConfigureAwait(false)
                : null;
        }
        catch (AgentException)
        {
            return null;
        }
    }
}
