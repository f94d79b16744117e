namespace YoutuVl.Inference.Download;

/// <summary>Brings one file into the folder, whole and with the right hash.</summary>
internal sealed class FileDownload(HubSources sources, DownloadTarget target, ProgressLedger progress)
{
    private const int Attempts = 2;

    /// <summary>Brings a file, unless it is there already.</summary>
    /// <param name="source">The repository and revision.</param>
    /// <param name="file">The file.</param>
    /// <param name="earlier">The record of an earlier download of the same revision, or null.</param>
    /// <param name="cancellationToken">Ends it; the part stays.</param>
    /// <exception cref="ModelDownloadException">It could not be had, or its hash stayed wrong.</exception>
    public async Task<DownloadedFile> RunAsync(ModelSource source, RemoteFile file, DownloadRecord? earlier, CancellationToken cancellationToken)
    {
        DownloadedFile? present = await target.FindCompleteAsync(file, earlier, cancellationToken).ConfigureAwait(false);
        if (present is not null)
        {
            progress.Set(file, present.Size);
            return present;
        }

        string hash = string.Empty;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            PartFile part = PartFile.Open(target.PathOf(file));
            await using (part.ConfigureAwait(false))
            {
                await part.TakeUpAsync(cancellationToken).ConfigureAwait(false);
                progress.Set(file, part.Length);
                await new FileTransfer(sources, target, progress, new TransferJob(source, file, part)).RunAsync(attempt, cancellationToken).ConfigureAwait(false);
                hash = part.Sha256();
                if (file.Sha256 is null || file.Sha256 == hash)
                {
                    await part.PublishAsync().ConfigureAwait(false);
                    return new DownloadedFile(file.Name, part.Length, hash, file.Sha256 is not null);
                }

                // Wrong bytes are asked for once more, from a mirror if there is one.
                await part.DiscardAsync().ConfigureAwait(false);
                progress.Set(file, 0);
            }
        }

        throw new ModelDownloadException(
            DownloadProblem.WrongContent,
            $"'{file.Name}' of {source.Repository} came with the wrong content {Attempts} times: its SHA-256 must be {file.Sha256}, but was {hash}. It was removed; use another hub.");
    }
}
