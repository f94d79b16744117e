using System.Text.Json;

namespace YoutuVl.Inference.Tokenization;

/// <summary>
/// Pieces of a <c>tokenizer.json</c> as raw UTF-8, each with the field that it came from, so that the large tables are read in place and errors can name what they are about.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Field">The field, empty for the root.</param>
/// <param name="Json">The value's text.</param>
internal sealed record TokenizerJson(string Path, string Field, ReadOnlyMemory<byte> Json)
{
    /// <summary>A larger file is refused; the published one has about 40 MB.</summary>
    public const int MaximumBytes = 256 << 20;

    /// <summary>Reads a file.</summary>
    /// <exception cref="TokenizerException">The file is missing, unreadable or too large.</exception>
    public static TokenizerJson Open(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            if (stream.Length > MaximumBytes)
            {
                throw new TokenizerException(path, "", $"the file has {stream.Length} bytes; more than {MaximumBytes} are not accepted. Download it again.");
            }

            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
            return new TokenizerJson(path, "", content.AsMemory(content.AsSpan().StartsWith(byteOrderMark) ? byteOrderMark.Length : 0));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new TokenizerException(path, "", $"the file cannot be read ({error.Message}). A checkpoint folder needs it: download the whole checkpoint.", error);
        }
    }

    /// <summary>An error about this value.</summary>
    public TokenizerException Wrong(string problem, Exception? cause = null) => new(Path, Field, problem, cause);

    /// <summary>An error about a field of this value.</summary>
    public TokenizerException Wrong(string field, string problem) => new(Path, Name(field), problem);

    /// <summary>The values of an object's fields.</summary>
    /// <exception cref="TokenizerException">This is not an object, or a field comes twice.</exception>
    public Dictionary<string, TokenizerJson> Fields() => Guard(() =>
    {
        var fields = new Dictionary<string, TokenizerJson>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(Json.Span);
        Enter(ref reader, JsonTokenType.StartObject, "an object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (!fields.TryAdd(name, new TokenizerJson(Path, Name(name), Json[start..(int)reader.BytesConsumed])))
            {
                throw Wrong(name, "comes twice.");
            }
        }

        Leave(ref reader);
        return fields;
    });

    /// <summary>The value as a small document.</summary>
    /// <exception cref="TokenizerException">It is not valid JSON.</exception>
    public JsonElement Element() => Guard(() =>
    {
        using JsonDocument document = JsonDocument.Parse(Json);
        return document.RootElement.Clone();
    });

    /// <summary>Turns the ways in which reading can fail into one error.</summary>
    public T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException)
        {
            // Besides broken syntax: text with half a surrogate pair or bytes that are not UTF-8, a value of another kind than asked for, or none.
            throw Wrong($"this is not what a tokenizer holds here ({error.Message}). Download the file again.", error);
        }
    }

    /// <summary>Moves a reader into this value.</summary>
    public void Enter(ref Utf8JsonReader reader, JsonTokenType kind, string words)
    {
        if (!reader.Read() || reader.TokenType != kind)
        {
            throw Wrong($"must be {words}.");
        }
    }

    /// <summary>Checks that nothing follows this value.</summary>
    public static void Leave(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            // A second value would be an error of syntax, which the reader raises.
        }
    }

    private string Name(string field) => Field.Length == 0 ? field : $"{Field}.{field}";
}
