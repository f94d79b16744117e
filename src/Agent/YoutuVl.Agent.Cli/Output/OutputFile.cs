namespace YoutuVl.Agent.Cli.Output;

/// <summary>Writes the files that the user asked for.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file, its folder included.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">What.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that ends when it is written.</returns>
    /// <exception cref="OutputFileException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await File.WriteAllBytesAsync(path, content, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputFileException(path, e);
        }
    }
}
