using System.Text;

namespace YoutuVl.Agent.Scenarios.Yaml;

/// <summary>Loads the text of a scenario file.</summary>
internal static class YamlFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Loads a file; its size is looked at before anything is read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ScenarioException">The file does not exist, cannot be read, is too large or is not UTF-8.</exception>
    public static async Task<string> LoadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false))
            {
                return Decode(file, await ReadAsync(file, stream, cancellationToken).ConfigureAwait(false));
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ScenarioException(file, "There is no such file. Check the path.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ScenarioException(file, $"The file cannot be read: {e.Message}", e);
        }
    }

    // One byte more than allowed is asked for, because pipes and devices do not tell their size.
    private static async Task<byte[]> ReadAsync(string file, FileStream stream, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length > YamlLimits.Bytes)
        {
            throw TooLarge(file, $"{stream.Length:N0}");
        }

        var buffer = new byte[YamlLimits.Bytes + 1];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return read > YamlLimits.Bytes ? throw TooLarge(file, $"more than {YamlLimits.Bytes:N0}") : buffer[..read];
    }

    private static ScenarioException TooLarge(string file, string size) =>
        new(file, $"The file has {size} bytes; a scenario has at most {YamlLimits.Bytes:N0}. Split it, or check that it is a scenario.");

    private static string Decode(string file, byte[] bytes)
    {
        var content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException e)
        {
            var before = content[..Math.Clamp(e.Index, 0, content.Length)];
            var line = before.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            throw new ScenarioException(file, [new ScenarioError(line, column, "The file is not UTF-8: save it as UTF-8.")], e);
        }
    }
}
