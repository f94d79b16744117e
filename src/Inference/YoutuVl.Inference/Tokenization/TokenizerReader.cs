using System.Text.Json;

namespace YoutuVl.Inference.Tokenization;

/// <summary>Reads a <c>tokenizer.json</c> of the byte-level BPE kind and refuses everything that would tokenise differently from what is implemented.</summary>
internal static class TokenizerReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="TokenizerException">The file is malformed, or of a kind that is not supported; the error names the field.</exception>
    public static TokenizerParts Read(TokenizerJson file)
    {
        Dictionary<string, TokenizerJson> fields = file.Fields();
        Dictionary<string, TokenizerJson> model = Required(file, fields, "model").Fields();
        CheckModel(model);
        RefuseNormalizer(fields);
        RequireByteLevelDecoder(file, fields);
        Dictionary<string, int> pieces = VocabularyReader.Pieces(Required(fields["model"], model, "vocab"));
        List<AddedToken> added = fields.TryGetValue("added_tokens", out TokenizerJson? tokens) ? VocabularyReader.Added(tokens) : [];
        Vocabulary vocabulary = Vocabulary.Create(file, pieces, added);
        return new TokenizerParts
        {
            Vocabulary = vocabulary,
            ByteTokens = ByteTokens(model["vocab"], vocabulary),
            Merges = VocabularyReader.Merges(Required(fields["model"], model, "merges"), vocabulary),
            TakesWholePieces = model.TryGetValue("ignore_merges", out TokenizerJson? ignore) && ignore.Element().ValueKind == JsonValueKind.True,
            Added = added,
            PreTokenizer = PreTokenizerReader.Read(Required(file, fields, "pre_tokenizer")),
        };
    }

    private static TokenizerJson Required(TokenizerJson owner, Dictionary<string, TokenizerJson> fields, string name) =>
        fields.TryGetValue(name, out TokenizerJson? value) ? value : throw owner.Wrong(name, "is missing. Download the file again.");

    private static void CheckModel(Dictionary<string, TokenizerJson> model)
    {
        foreach ((string name, TokenizerJson value) in model)
        {
            bool supported = name switch
            {
                "type" => Is(value, "\"BPE\""),
                "dropout" => Is(value, "null", "0", "0.0"),
                "unk_token" => true,
                "continuing_subword_prefix" or "end_of_word_suffix" => Is(value, "null", "\"\""),
                "byte_fallback" => Is(value, "false", "null"),
                "ignore_merges" => Is(value, "true", "false", "null"),
                _ => true,
            };
            if (!supported)
            {
                throw value.Wrong("this value is not supported; byte-level BPE without dropout, affixes and byte fallback is.");
            }
        }
    }

    private static bool Is(TokenizerJson value, params ReadOnlySpan<string> allowed) => allowed.Contains(value.Element().GetRawText());

    private static void RefuseNormalizer(Dictionary<string, TokenizerJson> fields)
    {
        if (fields.TryGetValue("normalizer", out TokenizerJson? normalizer) && normalizer.Element().ValueKind != JsonValueKind.Null)
        {
            throw normalizer.Wrong("normalizers are not supported; the published model has none.");
        }
    }

    private static void RequireByteLevelDecoder(TokenizerJson file, Dictionary<string, TokenizerJson> fields)
    {
        TokenizerJson decoder = Required(file, fields, "decoder");
        JsonElement value = decoder.Element();
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("type", out JsonElement type) || !type.ValueEquals("ByteLevel"))
        {
            throw decoder.Wrong("type", "only ByteLevel is supported.");
        }
    }

    private static int[] ByteTokens(TokenizerJson json, Vocabulary vocabulary)
    {
        int[] tokens = new int[256];
        for (int value = 0; value < tokens.Length; value++)
        {
            char letter = ByteAlphabet.Letter((byte)value);
            tokens[value] = vocabulary.Find([letter]);
            if (tokens[value] < 0)
            {
                throw json.Wrong($"{letter}", $"there is no piece for the byte {value}; a byte-level vocabulary has one for each byte.");
            }
        }

        return tokens;
    }
}
