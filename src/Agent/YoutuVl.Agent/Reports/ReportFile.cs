using YoutuVl.Agent.Tracing;

namespace YoutuVl.Agent.Reports;

/// <summary>Writes a report's file.</summary>
internal static class ReportFile
{
    /// <summary>Writes a text to a file, whole or not at all.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The writing.</returns>
    /// <exception cref="TraceException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var unfinished = full + ".part";
            await File.WriteAllTextAsync(unfinished, text, cancellationToken).ConfigureAwait(false);
            File.Move(unfinished, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TraceException(full, $"The report '{full}' cannot be written: {e.Message} Choose another file, or make its folder writable.", e);
        }
    }
}
