using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Tokenization;

public sealed class TokenizerFileTests
{
    private const string Syntax = "{}[]\",:0-truenfals\\u9";
    private static readonly byte[] Valid = Encoding.UTF8.GetBytes(Small().ToJsonString());

    [Theory]
    [InlineData("model", "null", "model")]
    [InlineData("model.type", "\"WordPiece\"", "model.type")]
    [InlineData("model.dropout", "0.1", "model.dropout")]
    [InlineData("model.byte_fallback", "true", "model.byte_fallback")]
    [InlineData("model.continuing_subword_prefix", "\"##\"", "model.continuing_subword_prefix")]
    [InlineData("model.vocab", "{}", "model.vocab.\u0100")]
    [InlineData("model.vocab.a", "-1", "model.vocab.a")]
    [InlineData("model.vocab.a", "2147483647", "model.vocab.a")]
    [InlineData("model.vocab.a", "98", "")]
    [InlineData("model.vocab.a", "{}", "model.vocab.a")]
    [InlineData("model.merges", "[\"a b c\"]", "model.merges.0")]
    [InlineData("model.merges", "[[\"t\",\"h\"],\"z z\"]", "model.merges.1")]
    [InlineData("model.merges", "[[\"t\"]]", "model.merges.0")]
    [InlineData("model.merges", "7", "model.merges")]
    [InlineData("normalizer", "{\"type\":\"NFC\"}", "normalizer")]
    [InlineData("decoder", "{\"type\":\"WordPiece\"}", "decoder.type")]
    [InlineData("pre_tokenizer", "null", "pre_tokenizer.type")]
    [InlineData("pre_tokenizer", "{\"type\":\"Metaspace\"}", "pre_tokenizer.type")]
    [InlineData("pre_tokenizer", "{\"type\":\"Sequence\",\"pretokenizers\":[]}", "pre_tokenizer")]
    [InlineData("pre_tokenizer", "{\"type\":\"Split\",\"pattern\":{\"Regex\":\"a\"},\"behavior\":\"Removed\"}", "pre_tokenizer.behavior")]
    [InlineData("pre_tokenizer", "{\"type\":\"Split\",\"pattern\":{\"Regex\":\"(\"},\"behavior\":\"Isolated\"}", "pre_tokenizer.pattern")]
    [InlineData("pre_tokenizer", "{\"type\":\"Split\",\"pattern\":{\"Regex\":\"^a\"},\"behavior\":\"Isolated\"}", "pre_tokenizer.pattern")]
    [InlineData("added_tokens", "[{\"id\":97,\"content\":\"<x>\"}]", "")]
    [InlineData("added_tokens", "[{\"id\":300,\"content\":\"<x>\"},{\"id\":301,\"content\":\"<x>\"}]", "added_tokens.1")]
    [InlineData("added_tokens", "[{\"id\":300}]", "added_tokens.0")]
    [InlineData("added_tokens", "[{\"id\":99999999,\"content\":\"<x>\"}]", "added_tokens.0")]
    [InlineData("added_tokens", "[7]", "added_tokens.0")]
    public void Load_UnsupportedOrBrokenField_NamesIt(string path, string value, string field)
    {
        JsonObject file = Small();
        JsonNode owner = file;
        string[] names = path.Split('.');
        foreach (string name in names[..^1])
        {
            owner = owner[name]!;
        }

        owner[names[^1]] = JsonNode.Parse(value);
        Should.Throw<TokenizerException>(() => TestTokenizers.Load(file)).Field.ShouldBe(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("{\"model\":1,\"model\":2}")]
    [InlineData("{\"model\":{\"vocab\":{\"\\ud800\":1}}}")]
    public void Load_NotATokenizer_IsATypedError(string content) => Should.Throw<TokenizerException>(() => TestTokenizers.Load(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Load_MissingFile_SaysWhatToDo() =>
        Should.Throw<TokenizerException>(() => Tokenizer.Load("nowhere/tokenizer.json")).Message.ShouldContain("download the whole checkpoint");

    [Fact]
    public void Load_WordsOfByteLevel_SplitsAndAddsASpace()
    {
        JsonObject file = TestTokenizers.Bytes();
        file["model"]!["vocab"]!["Ġab"] = 256;
        file["pre_tokenizer"] = new JsonObject { ["type"] = "ByteLevel", ["add_prefix_space"] = true };

        Tokenizer tokenizer = TestTokenizers.Load(file);

        tokenizer.Encode("ab ab1").ShouldBe([256, 256, '1']);
        tokenizer.Encode(" ab").ShouldBe([256]);
    }

    [Fact]
    public void Load_SplitAtAText_TakesItLiterally()
    {
        JsonObject file = TestTokenizers.Bytes();
        file["model"]!["vocab"]!["a+"] = 256;
        file["model"]!["vocab"]!["a"] = 257;
        file["pre_tokenizer"] = JsonNode.Parse(
            """{"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"String":"a+"},"behavior":"Isolated","invert":true},{"type":"ByteLevel","add_prefix_space":false,"use_regex":false}]}""");

        TestTokenizers.Load(file).Encode("xa+aa").ShouldBe(['x', 256, 257, 257]);
    }

    [Fact]
    public void Load_MutatedFiles_LoadOrGiveATypedError() =>
        Gen.Select(Gen.Int[0, Valid.Length - 1].Array[1, 6], Gen.Byte.Array[6], Gen.Int[0, 3]).Sample(
            (places, bytes, kind) =>
            {
                try
                {
                    Tokenizer tokenizer = TestTokenizers.Load(Mutate(places, bytes, kind));
                    tokenizer.VocabularySize.ShouldBeLessThanOrEqualTo(VocabularyReader.MaximumId + 1);
                    tokenizer.Decode(tokenizer.Encode("The <ref> 保存\n"), skipSpecial: false);
                }
                catch (TokenizerException error)
                {
                    error.Message.ShouldStartWith("tokenizer.json: ");
                }
            },
            iter: 3000);

    private static byte[] Mutate(int[] places, byte[] bytes, int kind)
    {
        byte[] file = [.. Valid];
        for (int i = 0; i < places.Length; i++)
        {
            byte[] replacement = kind switch
            {
                0 => [bytes[i]],
                1 => [(byte)Syntax[bytes[i] % Syntax.Length]],
                _ => file.AsSpan(places[i], Math.Min(1, file.Length - places[i])).ToArray(),
            };
            replacement.CopyTo(file, places[i]);
        }

        int from = Math.Min(places[0], places[^1]);
        int to = Math.Max(places[0], places[^1]);
        return kind switch
        {
            2 => file[..from],
            3 => [.. file[..from], .. file[to..], .. file[from..]],
            _ => file,
        };
    }

    private static JsonObject Small()
    {
        JsonObject file = TestTokenizers.Bytes();
        JsonNode model = file["model"]!;
        model["vocab"]!["th"] = 256;
        model["vocab"]!["the"] = 257;
        model["merges"] = new JsonArray("t h", new JsonArray("th", "e"));
        return file.WithToken("<ref>", 258).WithToken("<|end|>", 259, "special").WithToken("<pad>", 260, "lstrip", "rstrip", "single_word", "normalized");
    }
}
