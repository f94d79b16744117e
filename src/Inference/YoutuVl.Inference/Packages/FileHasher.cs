using System.Security.Cryptography;

namespace YoutuVl.Inference.Packages;

/// <summary>SHA-256 of files.</summary>
internal static class FileHasher
{
    /// <summary>Hashes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Lower-case hexadecimal.</returns>
    public static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Lists the files of a folder with size and hash, sorted by name.</summary>
    /// <param name="folder">The folder; its own folders are not looked at.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<PackageFile[]> ListAsync(string folder, CancellationToken cancellationToken)
    {
        string[] paths = Directory.GetFiles(folder);
        Array.Sort(paths, StringComparer.Ordinal);
        var files = new PackageFile[paths.Length];
        await Parallel.ForAsync(0, paths.Length, cancellationToken, async (index, token) =>
        {
            string path = paths[index];
            files[index] = new PackageFile(Path.GetFileName(path), new FileInfo(path).Length, await HashAsync(path, token).ConfigureAwait(false));
        }).ConfigureAwait(false);
        return files;
    }
}
