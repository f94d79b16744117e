using System.Text.Json;

namespace YoutuVl.Inference.Tokenization;

/// <summary>Reads <c>model.vocab</c>, <c>model.merges</c> and <c>added_tokens</c>.</summary>
internal static class VocabularyReader
{
    /// <summary>Ids above this are refused: tables are as long as the largest id.</summary>
    public const int MaximumId = (1 << 22) - 1;

    private const int LongestMerge = 1 << 12;

    /// <summary>Reads an object of spellings and ids.</summary>
    /// <exception cref="TokenizerException">It is something else, or an id is too large, or a piece comes twice.</exception>
    public static Dictionary<string, int> Pieces(TokenizerJson json) => json.Guard(() =>
    {
        var pieces = new Dictionary<string, int>(json.Json.Length / 24, StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json.Json.Span);
        json.Enter(ref reader, JsonTokenType.StartObject, "an object of pieces and their ids");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string piece = reader.GetString()!;
            reader.Read();
            int id = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number) ? number : -1;
            if (id is < 0 or > MaximumId || !pieces.TryAdd(piece, id))
            {
                throw json.Wrong(piece, $"needs one id from 0 to {MaximumId}.");
            }
        }

        return pieces;
    });

    /// <summary>Reads merge rules, each written as two pieces with a space between or as a list of two.</summary>
    /// <exception cref="TokenizerException">A rule is malformed, or its pieces or what they join into are not in the vocabulary.</exception>
    public static MergeTable Merges(TokenizerJson json, Vocabulary vocabulary) => json.Guard(() =>
    {
        var merges = new MergeTable(json.Json.Length / 32);
        char[] buffer = new char[LongestMerge];
        var reader = new Utf8JsonReader(json.Json.Span);
        json.Enter(ref reader, JsonTokenType.StartArray, "a list of pairs");
        for (int rank = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; rank++)
        {
            (int split, int length) = ReadPair(json, ref reader, buffer, rank);
            int left = vocabulary.Find(buffer.AsSpan(0, split));
            int right = vocabulary.Find(buffer.AsSpan(split, length - split));
            int result = vocabulary.Find(buffer.AsSpan(0, length));
            if (left < 0 || right < 0 || result < 0)
            {
                throw json.Wrong($"{rank}", $"joins {buffer.AsSpan(0, split)} and {buffer.AsSpan(split, length - split)}, but not all three pieces are in the vocabulary.");
            }

            merges.Add(left, right, rank, result);
        }

        return merges;
    });

    /// <summary>Reads the added tokens.</summary>
    /// <exception cref="TokenizerException">A token is malformed, or a text comes twice.</exception>
    public static List<AddedToken> Added(TokenizerJson json) => json.Guard(() =>
    {
        var tokens = new List<AddedToken>();
        var contents = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json.Json.Span);
        json.Enter(ref reader, JsonTokenType.StartArray, "a list of tokens");
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            AddedToken token = ReadAdded(json, ref reader, tokens.Count);
            tokens.Add(contents.Add(token.Content) ? token : throw json.Wrong($"{tokens.Count}", $"'{token.Content}' comes twice."));
        }

        return reader.TokenType == JsonTokenType.EndArray ? tokens : throw json.Wrong($"{tokens.Count}", "must be an object.");
    });

    /// <summary>Reads a pair into a buffer, one piece right behind the other, and returns where the second begins and where it ends.</summary>
    private static (int Split, int Length) ReadPair(TokenizerJson json, ref Utf8JsonReader reader, Span<char> buffer, int rank)
    {
        if (reader.ValueSpan.Length > LongestMerge / 2)
        {
            throw json.Wrong($"{rank}", "is too long.");
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            int length = reader.CopyString(buffer);
            int split = buffer[..length].IndexOf(' ');
            if (split > 0 && split < length - 1 && buffer[(split + 1)..length].IndexOf(' ') < 0)
            {
                buffer[(split + 1)..length].CopyTo(buffer[split..]);
                return (split, length - 1);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            int first = ReadPiece(ref reader, buffer);
            int second = first < 0 ? -1 : ReadPiece(ref reader, buffer[first..]);
            if (second >= 0 && reader.Read() && reader.TokenType == JsonTokenType.EndArray)
            {
                return (first, first + second);
            }
        }

        throw json.Wrong($"{rank}", "must be two pieces, as a list or with one space between.");
    }

    private static int ReadPiece(ref Utf8JsonReader reader, Span<char> buffer) =>
        reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= LongestMerge / 2 ? reader.CopyString(buffer) : -1;

    private static AddedToken ReadAdded(TokenizerJson json, ref Utf8JsonReader reader, int index)
    {
        int id = -1;
        string content = "";
        bool special = false, left = false, right = false, word = false, normalized = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // The published file has 155,386 of these: names are compared in place.
            if (Is(ref reader, "id"u8))
            {
                id = reader.GetInt32();
            }
            else if (Is(ref reader, "content"u8))
            {
                content = reader.GetString() ?? "";
            }
            else if (!Flag(ref reader, "special"u8, ref special) && !Flag(ref reader, "lstrip"u8, ref left) && !Flag(ref reader, "rstrip"u8, ref right)
                && !Flag(ref reader, "single_word"u8, ref word) && !Flag(ref reader, "normalized"u8, ref normalized))
            {
                reader.Skip();
            }
        }

        return id is >= 0 and <= MaximumId && content.Length > 0
            ? new AddedToken(id, content) { IsSpecial = special, StripsLeft = left, StripsRight = right, IsSingleWord = word, IsNormalized = normalized }
            : throw json.Wrong($"{index}", $"needs a content and an id from 0 to {MaximumId}.");
    }

    /// <summary>Moves to the value if the name is this one.</summary>
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private static bool Flag(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ref bool value)
    {
        bool found = Is(ref reader, name);
        value = found ? reader.GetBoolean() : value;
        return found;
    }
}
