using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace YoutuVl.Inference.Download;

/// <summary>
/// Downloads a checkpoint from a hub laid out like Hugging Face's, with resume, retries and a hash for every file. Proxies are those of the system
/// (<c>HTTPS_PROXY</c> and the like). Thread-safe, but one folder takes one download at a time.
/// </summary>
public sealed partial class ModelDownloader : IDisposable
{
    private readonly HubOptions _options;
    private readonly DownloadSeams _seams;
    private readonly HttpMessageInvoker _http;
    private readonly HubSources _sources;
    private readonly HubDocuments _documents;

    /// <summary>Creates a downloader. Nothing is requested yet.</summary>
    /// <param name="options">Where from, and how patiently.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ModelDownloader(HubOptions options)
        : this(options, new DownloadSeams())
    {
    }

    internal ModelDownloader(HubOptions options, DownloadSeams seams)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Checked();
        _seams = seams;
        _http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, UseCookies = false });
        HubConnection[] connections = [new(_options.BaseAddress, _options.Token, _http), .. _options.Mirrors.Select(mirror => new HubConnection(mirror, token: null, _http))];
        _sources = new HubSources([.. connections], HubRetry.Create(_options, seams.Time), _options.StallTimeout, seams.Time);
        _documents = new HubDocuments(_sources);
    }

    /// <summary>Finds out what there is to download, and which commit a branch or tag means.</summary>
    /// <param name="source">The checkpoint.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <exception cref="ModelDownloadException">The hub cannot be asked, or the repository is no checkpoint.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<ModelListing> ListAsync(ModelSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return RepositoryName().IsMatch(source.Repository) && !string.IsNullOrWhiteSpace(source.Revision)
            ? new HubListing(_documents).ListAsync(source, cancellationToken)
            : throw new ModelDownloadException(DownloadProblem.NotFound, $"'{source.Repository}' at revision '{source.Revision}' cannot be a repository. Write OWNER/NAME, such as {ModelSource.Default.Repository}.");
    }

    /// <summary>Reads the repository's own licence file.</summary>
    /// <param name="listing">What <see cref="ListAsync"/> found.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <returns>The text, or null when the repository has no such file.</returns>
    /// <exception cref="ModelDownloadException">The hub cannot be asked.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<string?> ReadLicenceAsync(ModelListing listing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(listing);
        string? listed = listing.Files.FirstOrDefault(file => ModelFileNames.Licences.Contains(file.Name))?.Name;
        foreach (string name in listed is null ? ModelFileNames.Licences : [listed])
        {
            try
            {
                return await _documents.TextAsync(hub => hub.FileAddress(listing.Source, name), $"'{name}'", cancellationToken).ConfigureAwait(false);
            }
            catch (ModelDownloadException error) when (error.Problem is DownloadProblem.NotFound)
            {
                // The next name may exist.
            }
        }

        return null;
    }

    /// <summary>
    /// Downloads the files into a folder and records them in <c>download.json</c>. Files that are there and right are kept, parts are continued. After an error or a
    /// cancellation the parts stay, and the same call goes on from there.
    /// </summary>
    /// <param name="listing">What <see cref="ListAsync"/> found.</param>
    /// <param name="folder">The checkpoint folder; it is created.</param>
    /// <param name="progress">Is told of every piece, from several threads one after another; may be null.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <exception cref="ModelDownloadException">A file could not be had or written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<DownloadRecord> DownloadAsync(ModelListing listing, string folder, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(listing);
        foreach (RemoteFile file in listing.Files)
        {
            ModelFileNames.ThrowIfUnsafe(file.Name);
        }

        var target = new DownloadTarget(Created(folder), _seams.FreeSpace);
        target.ThrowIfNoRoom(listing);
        var download = new FileDownload(_sources, target, new ProgressLedger(progress, listing.TotalSize));
        DownloadRecord? earlier = DownloadRecord.TryRead(folder) is { } known && known.Repository == listing.Source.Repository && known.Revision == listing.Source.Revision ? known : null;
        ConcurrentBag<DownloadedFile> done = [];
        await Parallel.ForEachAsync(
            listing.Files,
            new ParallelOptions { MaxDegreeOfParallelism = _options.Parallelism, CancellationToken = cancellationToken },
            async (file, token) => done.Add(await download.RunAsync(listing.Source, file, earlier, token).ConfigureAwait(false))).ConfigureAwait(false);
        return Record(listing.Source, folder, done);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _http.Dispose();

    private DownloadRecord Record(ModelSource source, string folder, IEnumerable<DownloadedFile> files)
    {
        var record = new DownloadRecord
        {
            Repository = source.Repository,
            Revision = source.Revision,
            Hub = _options.BaseAddress.GetLeftPart(UriPartial.Path),
            Completed = _seams.Time.GetUtcNow(),
            Files = [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)],
        };
        record.Write(folder);
        return record;
    }

    private static string Created(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StorageErrors.Writing(folder, error);
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9][\w.\-]*/[A-Za-z0-9][\w.\-]*\z", RegexOptions.ECMAScript)]
    private static partial Regex RepositoryName();
}
