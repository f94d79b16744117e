using System.Text.Json;

namespace YoutuVl.Inference.Synthesis;

/// <summary>Writes <c>tokenizer.json</c> with a layout of ids: a byte-level BPE whose merges are consistent, and the added tokens.</summary>
internal static class SyntheticTokenizerFile
{
    private const string PreTokenizer = """
        {"type":"Sequence","pretokenizers":[
        {"type":"Split","pattern":{"Regex":"[가-힣ㄱ-ㆎ]+|[!…“”‘’—：；，、-〿︰-﹏]+|[ㄅ-ㄯ]+|[一-龥぀-ゟ゠-ヿ]+"},"behavior":"Isolated","invert":false},
        {"type":"Split","pattern":{"Regex":"[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"},"behavior":"Isolated","invert":false},
        {"type":"ByteLevel","add_prefix_space":false,"trim_offsets":true,"use_regex":false}]}
        """;

    private const string Decoder = """{"type":"ByteLevel","add_prefix_space":true,"trim_offsets":true,"use_regex":true}""";

    /// <summary>Writes the file.</summary>
    public static void Write(Stream stream, SyntheticShape shape)
    {
        using var json = new Utf8JsonWriter(stream, SyntheticConfigFiles.Relaxed);
        json.WriteStartObject();
        json.WriteString("version", "1.0");
        json.WriteNull("truncation");
        json.WriteNull("padding");
        WriteAddedTokens(json, shape);
        json.WriteNull("normalizer");
        json.WritePropertyName("pre_tokenizer");
        json.WriteRawValue(PreTokenizer);
        json.WriteNull("post_processor");
        json.WritePropertyName("decoder");
        json.WriteRawValue(Decoder);
        WriteModel(json, shape.Vocabulary.PieceCount);
        json.WriteEndObject();
    }

    private static void WriteAddedTokens(Utf8JsonWriter json, SyntheticShape shape)
    {
        json.WriteStartArray("added_tokens");
        foreach (SyntheticToken token in SyntheticToken.Added(shape))
        {
            json.WriteStartObject();
            json.WriteNumber("id", token.Id);
            json.WriteString("content", token.Text);
            json.WriteBoolean("single_word", false);
            json.WriteBoolean("lstrip", false);
            json.WriteBoolean("rstrip", false);
            json.WriteBoolean("normalized", false);
            json.WriteBoolean("special", token.IsSpecial);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteModel(Utf8JsonWriter json, int pieceCount)
    {
        json.WriteStartObject("model");
        json.WriteString("type", "BPE");
        json.WriteBoolean("byte_fallback", false);
        json.WriteBoolean("ignore_merges", true);
        json.WriteStartObject("vocab");
        int id = 0;
        foreach (string piece in SyntheticPieces.Bytes().Concat(SyntheticPieces.Merges().Select(merge => merge.Left + merge.Right)).Take(pieceCount))
        {
            json.WriteNumber(piece, id++);
        }

        json.WriteEndObject();
        json.WriteStartArray("merges");
        foreach ((string left, string right) in SyntheticPieces.Merges().Take(pieceCount - SyntheticVocabulary.MinimumPieces))
        {
            json.WriteStartArray();
            json.WriteStringValue(left);
            json.WriteStringValue(right);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
