using System.Text.Json;

namespace YoutuVl.Inference.Checkpoints;

/// <summary>Reads the small JSON files of a checkpoint, with bounded size and depth, and turns every way in which they can be malformed into one error.</summary>
internal static class JsonFile
{
    private const int MaximumDepth = 32;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaximumDepth, AllowDuplicateProperties = false };

    /// <summary>Parses a file and hands its root to a reader.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maximumBytes">A larger file is refused before it is read.</param>
    /// <param name="read">Takes what is needed from the root; the element is not valid afterwards.</param>
    /// <exception cref="CheckpointException">The file is missing, unreadable, too large, or not JSON.</exception>
    public static T Read<T>(string path, int maximumBytes, Func<JsonElement, T> read)
    {
        ReadOnlyMemory<byte> json = Content(path, maximumBytes);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Options);
            return read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: text with half a surrogate pair or bytes that are not UTF-8, found only when a string is taken out.
            throw new CheckpointException(path, $"is not valid JSON ({error.Message}). Download the file again.", error);
        }
    }

    private static ReadOnlyMemory<byte> Content(string path, int maximumBytes)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (stream.Length > maximumBytes)
            {
                throw new CheckpointException(path, $"has {stream.Length} bytes; more than {maximumBytes} are not accepted for this file. Download the file again.");
            }

            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
            return content.AsMemory(content.AsSpan().StartsWith(byteOrderMark) ? byteOrderMark.Length : 0);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CheckpointException(path, "does not exist. A checkpoint folder needs it: download the whole checkpoint.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException(path, $"cannot be read ({error.Message}).", error);
        }
    }
}
