using System.Text.Json;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Packages;

/// <summary>
/// Finds the visual codebook's ids: the ids right before the first coordinate token, as far as they all have no token, or all have tokens that differ only in a number.
/// No file names them.
/// </summary>
internal static class CodebookFinder
{
    private const string FirstCoordinate = "<x_0>";
    private const int LeastCount = 1024;

    /// <summary>Finds the ids.</summary>
    /// <param name="tokenizerPath">The checkpoint's <c>tokenizer.json</c>.</param>
    /// <param name="tokens">The ids that the configuration names; a codebook begins after them.</param>
    /// <returns>The ids, or null when there are too few to be a codebook.</returns>
    /// <exception cref="CheckpointException">The file is malformed.</exception>
    public static CodebookRange? Find(string tokenizerPath, SpecialTokenIds tokens)
    {
        Dictionary<int, string> added = ReadAddedTokens(tokenizerPath);
        int end = added.Where(token => token.Value == FirstCoordinate).Select(token => token.Key).FirstOrDefault(-1);
        int least = new[] { tokens.Begin, tokens.End, tokens.Image, tokens.Video, tokens.VisionStart, tokens.VisionEnd }.Max() + 1;
        int first = end;
        string? kind = KindOf(added.GetValueOrDefault(end - 1));
        while (first > least && KindOf(added.GetValueOrDefault(first - 1)) == kind)
        {
            first--;
        }

        return end - first >= LeastCount ? new CodebookRange(first, end - first) : null;
    }

    // Null for an id without a token.
    private static string? KindOf(string? content) => content is null ? null : string.Concat(content.Where(sign => !char.IsAsciiDigit(sign)));

    private static Dictionary<int, string> ReadAddedTokens(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return document.RootElement.GetProperty("added_tokens").EnumerateArray()
                .ToDictionary(token => token.GetProperty("id").GetInt32(), token => token.GetProperty("content").GetString() ?? string.Empty);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointException(path, $"cannot be read ({error.Message}). Download the file again.", error);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new CheckpointException(path, $"is malformed: its added tokens cannot be read ({error.Message}). Download the file again.", error);
        }
    }
}
