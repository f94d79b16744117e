namespace YoutuVl.Inference.Packages;

/// <summary>Compares every file of an imported model with the manifest, byte for byte.</summary>
public static class PackageVerifier
{
    /// <summary>Hashes the files of a folder.</summary>
    /// <param name="folder">The folder of an imported model.</param>
    /// <param name="progress">Is told each verdict as it falls, or null.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>One verdict for each listed file, in the manifest's order.</returns>
    /// <exception cref="ModelPackageException">The manifest is missing, malformed, or of another version.</exception>
    public static async Task<IReadOnlyList<FileVerdict>> VerifyAsync(string folder, IProgress<FileVerdict>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ModelManifest manifest = ManifestFile.Read(folder);
        var verdicts = new FileVerdict[manifest.Files.Length];
        await Parallel.ForAsync(0, verdicts.Length, cancellationToken, async (index, token) =>
        {
            verdicts[index] = await JudgeAsync(folder, manifest.Files[index], token).ConfigureAwait(false);
            progress?.Report(verdicts[index]);
        }).ConfigureAwait(false);
        return verdicts;
    }

    private static async Task<FileVerdict> JudgeAsync(string folder, PackageFile file, CancellationToken cancellationToken)
    {
        var found = new FileInfo(Path.Combine(folder, file.Name));
        if (!found.Exists)
        {
            return new FileVerdict(file.Name, FileState.Missing, "the file is missing; import the model again");
        }

        if (found.Length != file.Size)
        {
            return new FileVerdict(file.Name, FileState.WrongSize, $"the file has {found.Length} bytes, {file.Size} are listed; import the model again");
        }

        try
        {
            string hash = await FileHasher.HashAsync(found.FullName, cancellationToken).ConfigureAwait(false);
            return hash == file.Sha256
                ? new FileVerdict(file.Name, FileState.Intact, string.Empty)
                : new FileVerdict(file.Name, FileState.Altered, $"the file's SHA-256 is {hash}, {file.Sha256} is listed; import the model again");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new FileVerdict(file.Name, FileState.Unreadable, error.Message);
        }
    }
}
