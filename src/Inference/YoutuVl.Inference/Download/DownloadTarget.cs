using System.Security.Cryptography;

namespace YoutuVl.Inference.Download;

/// <summary>The folder that a checkpoint is downloaded into.</summary>
/// <param name="folder">The folder; it exists.</param>
/// <param name="freeSpace">Tells the free bytes of the disk that a folder is on.</param>
internal sealed class DownloadTarget(string folder, Func<string, long> freeSpace)
{
    // Left free for everything else on the disk.
    private const long Reserve = 64L * 1024 * 1024;

    public string PathOf(RemoteFile file) => Path.Combine(folder, file.Name);

    /// <summary>Checks that the rest of all files fits.</summary>
    /// <exception cref="ModelDownloadException">It does not.</exception>
    public void ThrowIfNoRoom(ModelListing listing) => ThrowIfNoRoom(listing.Files.Sum(Missing));

    /// <summary>Checks that so many bytes fit.</summary>
    /// <exception cref="ModelDownloadException">They do not.</exception>
    public void ThrowIfNoRoom(long bytes)
    {
        long free = freeSpace(folder);
        if (bytes > 0 && bytes + Reserve > free)
        {
            throw StorageErrors.NoRoom(folder, bytes + Reserve, free);
        }
    }

    /// <summary>The record of a file that is already here and is what it should be, or null.</summary>
    /// <param name="file">The file.</param>
    /// <param name="earlier">What an earlier download of the same revision recorded, which stands in for a hash that the hub does not say.</param>
    /// <param name="cancellationToken">Ends the hashing.</param>
    public async Task<DownloadedFile?> FindCompleteAsync(RemoteFile file, DownloadRecord? earlier, CancellationToken cancellationToken)
    {
        var present = new FileInfo(PathOf(file));
        string? expected = file.Sha256 ?? earlier?.Files.FirstOrDefault(known => known.Name == file.Name)?.Sha256;
        if (expected is null || !present.Exists || (file.Size is { } size && size != present.Length))
        {
            return null;
        }

        using FileStream stream = present.OpenRead();
        string hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
        return hash == expected ? new DownloadedFile(file.Name, present.Length, hash, file.Sha256 is not null) : null;
    }

    /// <summary>Free bytes for the user of a folder's disk; a disk that does not say counts as empty.</summary>
    public static long FreeBytes(string folder)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return long.MaxValue;
        }
    }

    private long Missing(RemoteFile file)
    {
        var whole = new FileInfo(PathOf(file));
        var part = new FileInfo(PathOf(file) + ".part");
        long present = whole.Exists ? whole.Length : part.Exists ? part.Length : 0;
        return Math.Max(0, (file.Size ?? 0) - present);
    }
}
