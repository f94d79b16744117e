namespace YoutuVl.Inference.Download;

/// <summary>Errors of this machine's disk, in the user's words.</summary>
internal static class StorageErrors
{
    private const int NoSpaceUnix = 28; // ENOSPC
    private const int DiskFullWindows = unchecked((int)0x80070070); // ERROR_DISK_FULL

    public static ModelDownloadException Writing(string path, Exception error) => error.HResult is NoSpaceUnix or DiskFullWindows
        ? new ModelDownloadException(DownloadProblem.DiskFull, $"The disk is full: '{path}' could not be written. Make room and run the same command again; it goes on from here.", error)
        : new ModelDownloadException(DownloadProblem.Storage, $"'{path}' cannot be written: {error.Message} Choose another folder, or end the other download that uses this one.", error);

    public static ModelDownloadException NoRoom(string folder, long needed, long free) => new(
        DownloadProblem.DiskFull,
        $"'{folder}' has {Mebibytes(free)} MiB free, {Mebibytes(needed)} MiB are needed. Make room, or choose a folder on another disk.");

    private static string Mebibytes(long bytes) => (bytes / (1024 * 1024)).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
