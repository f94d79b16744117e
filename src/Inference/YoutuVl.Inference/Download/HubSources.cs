using System.Collections.Immutable;
using Polly;

namespace YoutuVl.Inference.Download;

/// <summary>The hub and its mirrors, asked in turn.</summary>
/// <param name="connections">The hub first.</param>
/// <param name="retry">The patience with each of them.</param>
/// <param name="stallTimeout">For how long one may be silent.</param>
/// <param name="time">The clock.</param>
internal sealed class HubSources(ImmutableArray<HubConnection> connections, ResiliencePipeline retry, TimeSpan stallTimeout, TimeProvider time)
{
    public TimeProvider Time { get; } = time;

    public TimeSpan StallTimeout { get; } = stallTimeout;

    /// <summary>Runs an action against one source after the other until one succeeds.</summary>
    /// <param name="action">The action.</param>
    /// <param name="start">Which source comes first; the others follow in a circle.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ModelDownloadException">All of them failed.</exception>
    public async Task<T> FirstAsync<T>(Func<HubConnection, CancellationToken, ValueTask<T>> action, int start, CancellationToken cancellationToken)
    {
        List<ModelDownloadException> failures = [];
        for (int turn = 0; turn < connections.Length; turn++)
        {
            HubConnection connection = connections[(start + turn) % connections.Length];
            try
            {
                return await retry.ExecuteAsync(token => action(connection, token), cancellationToken).ConfigureAwait(false);
            }
            catch (ModelDownloadException error) when (error.ConcernsSource)
            {
                failures.Add(error);
            }
        }

        throw failures.Count == 1 ? failures[0] : Joined(failures);
    }

    /// <summary>Runs one request under the watch for silence; failures of the connection become errors in the user's words.</summary>
    /// <param name="address">The address that is asked.</param>
    /// <param name="subject">What is asked for, in words.</param>
    /// <param name="request">The request, its body included.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async ValueTask<T> GuardedAsync<T>(Uri address, string subject, Func<StallGuard, Task<T>> request, CancellationToken cancellationToken)
    {
        using var guard = new StallGuard(StallTimeout, Time, cancellationToken);
        try
        {
            return await request(guard).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (guard.Expired && !cancellationToken.IsCancellationRequested)
        {
            throw HubErrors.Stalled(address, subject, StallTimeout);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw HubErrors.Transport(address, subject, error);
        }
    }

    private static ModelDownloadException Joined(List<ModelDownloadException> failures) => new(
        failures[0].Problem,
        failures[0].Message + string.Concat(failures.Skip(1).Select(failure => $"{Environment.NewLine}A mirror failed too: {failure.Message}")),
        failures[0]);
}
