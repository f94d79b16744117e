using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace YoutuVl.Inference.Download;

/// <summary>Fetches what a part still lacks, in as many requests as it takes.</summary>
/// <param name="sources">The hubs.</param>
/// <param name="target">The folder.</param>
/// <param name="progress">Is told of every byte.</param>
/// <param name="job">The file and its part.</param>
internal sealed class FileTransfer(HubSources sources, DownloadTarget target, ProgressLedger progress, TransferJob job)
{
    private const int BufferSize = 128 * 1024;

    // A connection that is cut after this much has earned a fresh set of retries: a large file over a bad line needs many.
    private const long WorthwhileProgress = 1024 * 1024;
    private long _furthest = job.Part.Length;

    /// <summary>Fetches until the part is complete.</summary>
    /// <param name="start">Which source comes first.</param>
    /// <param name="cancellationToken">Ends it; the part stays.</param>
    public async Task RunAsync(int start, CancellationToken cancellationToken)
    {
        while (!await sources.FirstAsync(ContinueAsync, start, cancellationToken).ConfigureAwait(false))
        {
        }
    }

    /// <summary>Sends one request.</summary>
    /// <returns>Whether the part is complete; false when the connection was cut after worthwhile progress.</returns>
    private async ValueTask<bool> ContinueAsync(HubConnection hub, CancellationToken cancellationToken)
    {
        if (job.Part.Length > job.File.Size)
        {
            Restart();
        }

        if (job.Part.Length == job.File.Size)
        {
            return true;
        }

        Uri address = hub.FileAddress(job.Source, job.File.Name);
        try
        {
            return await sources.GuardedAsync(hub.Address, Subject, guard => RequestAsync(hub, address, guard), cancellationToken).ConfigureAwait(false);
        }
        catch (ModelDownloadException error) when (error.MayPass && job.Part.Length >= _furthest + WorthwhileProgress)
        {
            _furthest = job.Part.Length;
            return false;
        }
    }

    private string Subject => $"'{job.File.Name}' of {job.Source.Repository} at revision {job.Source.Revision}";

    private async Task<bool> RequestAsync(HubConnection hub, Uri address, StallGuard guard)
    {
        using HttpResponseMessage response = await hub.GetAsync(address, headers => AskForRest(hub, headers), guard.Token).ConfigureAwait(false);
        guard.Touch();
        long? end = Accept(response);
        job.Part.SetTag(hub.Address, response.Headers.ETag is { IsWeak: false } tag ? tag.Tag : null);
        target.ThrowIfNoRoom((end ?? 0) - job.Part.Length);
        using Stream body = await response.Content.ReadAsStreamAsync(guard.Token).ConfigureAwait(false);
        await CopyAsync(body, end, guard).ConfigureAwait(false);
        return end is null || job.Part.Length == end
            ? true
            : throw HubErrors.Transport(hub.Address, Subject, new HttpIOException(HttpRequestError.ResponseEnded, "it was closed too early."));
    }

    /// <summary>
    /// Asks for the part that is missing. Bytes from this very hub are continued only if it still offers the same entity (<c>If-Range</c>, RFC 9110 section 13.1.5);
    /// bytes from elsewhere only if a hash will tell whether both fit together.
    /// </summary>
    private void AskForRest(HubConnection hub, HttpRequestHeaders headers)
    {
        if (job.Part.Length == 0)
        {
            return;
        }

        string? tag = job.Part.Tag(hub.Address);
        if (tag is null && job.File.Sha256 is null)
        {
            Restart();
            return;
        }

        headers.Range = new RangeHeaderValue(job.Part.Length, null);
        headers.IfRange = tag is null ? null : new RangeConditionHeaderValue(tag);
    }

    /// <summary>Judges the headers of the answer and makes the part ready for its body.</summary>
    /// <returns>The length that the whole file will have, or null when nobody says.</returns>
    private long? Accept(HttpResponseMessage response)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.PartialContent when response.Content.Headers.ContentRange is { From: { } from } range && from == job.Part.Length:
                return Agreed(range.Length ?? job.File.Size);
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                Restart();
                throw new ModelDownloadException(DownloadProblem.ServerFailed, $"The hub could not continue {Subject} where it had stopped.") { MayPass = true };
            case HttpStatusCode.OK:
                Restart();
                return Agreed(response.Content.Headers.ContentLength ?? job.File.Size);
            default:
                throw HubErrors.Status(response, Subject, sources.Time.GetUtcNow());
        }
    }

    private long? Agreed(long? length) => length is null || job.File.Size is null || length == job.File.Size
        ? length
        : throw new ModelDownloadException(DownloadProblem.WrongContent, $"The hub offers {length} bytes for {Subject}, but its list says {job.File.Size}. Try again later, or use another hub.");

    private async Task CopyAsync(Stream body, long? end, StallGuard guard)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (int read; (read = await body.ReadAsync(buffer, guard.Token).ConfigureAwait(false)) > 0;)
            {
                guard.Touch();
                if (job.Part.Length + read > end)
                {
                    Restart();
                    throw new ModelDownloadException(DownloadProblem.WrongContent, $"The hub sent more than the announced {end} bytes of {Subject}.") { MayPass = true };
                }

                await job.Part.AppendAsync(buffer.AsMemory(0, read), guard.Token).ConfigureAwait(false);
                progress.Set(job.File, job.Part.Length);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Restart()
    {
        job.Part.Restart();
        progress.Set(job.File, 0);
    }
}
