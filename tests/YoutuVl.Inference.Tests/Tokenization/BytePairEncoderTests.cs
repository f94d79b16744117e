using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.ML.Tokenizers;
using Shouldly;
using Xunit;
using Tokenizer = YoutuVl.Inference.Tokenization.Tokenizer;

namespace YoutuVl.Inference.Tests.Tokenization;

/// <summary>
/// Merging is held to Microsoft.ML.Tokenizers, which knows neither <c>ignore_merges</c> nor <c>tokenizer.json</c>: the same vocabulary without whole pieces, and text that goes
/// in as one piece.
/// </summary>
public sealed class BytePairEncoderTests
{
    private static readonly JsonObject OnePiece = WithoutSplits();
    private static readonly Tokenizer Ours = TestTokenizers.Load(OnePiece);
    private static readonly BpeTokenizer Theirs = CreateTheirs(OnePiece);

    private static readonly Gen<string> Texts = Gen.OneOf(
        TestTokenizers.OneOf("a", "e", "s", "t", "o", "n", " ", "the", " Save", "assistant", "ing", "ed", "保存", "文件", "请点击", "é", "\n", "😀"), Gen.Char['!', '~'].Select(c => c.ToString()))
        .List[1, 30].Select(string.Concat);

    [Fact]
    public void Encode_OnePiece_EqualsMicrosoftMLTokenizers() => Texts.Sample(text => Ours.Encode(text).ShouldBe(Theirs.EncodeToIds(text)));

    [Fact]
    public void Encode_LongRun_JoinsTheLeftmostPairsFirst()
    {
        JsonObject file = TestTokenizers.Bytes();
        JsonNode model = file["model"]!;
        model["vocab"]!["aa"] = 256;
        model["vocab"]!["aaaa"] = 257;
        model["merges"] = new JsonArray("a a", new JsonArray("aa", "aa"));

        TestTokenizers.Load(file).Encode(new string('a', 100_003)).ShouldBe([.. Enumerable.Repeat(257, 25_000), 256, 'a']);
    }

    [Theory]
    [InlineData(true, new[] { 258 })]
    [InlineData(false, new[] { 257, (int)'c' })]
    public void Encode_WholePieceThatMergesDoNotReach_IsTakenOnlyWithIgnoreMerges(bool ignoreMerges, int[] expected)
    {
        JsonObject file = TestTokenizers.Bytes();
        JsonNode model = file["model"]!;
        model["vocab"]!["bc"] = 256;
        model["vocab"]!["ab"] = 257;
        model["vocab"]!["abc"] = 258;
        model["merges"] = new JsonArray("a b");
        model["ignore_merges"] = ignoreMerges;

        TestTokenizers.Load(file).Encode("abc").ShouldBe(expected);
    }

    private static JsonObject WithoutSplits()
    {
        JsonObject file = TestTokenizers.Golden();
        file["added_tokens"] = new JsonArray();
        file["model"]!["ignore_merges"] = false;
        file["pre_tokenizer"] = new JsonObject { ["type"] = "ByteLevel", ["add_prefix_space"] = false, ["use_regex"] = false };
        return file;
    }

    private static BpeTokenizer CreateTheirs(JsonObject file)
    {
        JsonNode model = file["model"]!;
        var options = new BpeOptions(model["vocab"]!.AsObject().Select(piece => KeyValuePair.Create(piece.Key, piece.Value!.GetValue<int>())))
        {
            ByteLevel = true,
            Merges = [.. model["merges"]!.AsArray().Select(pair => $"{pair![0]} {pair[1]}")],
            PreTokenizer = new Whole(),
        };
        return BpeTokenizer.Create(options);
    }

    private sealed class Whole : PreTokenizer
    {
        public override IEnumerable<(int Offset, int Length)> PreTokenize(string text) => [(0, text.Length)];

        public override IEnumerable<(int Offset, int Length)> PreTokenize(ReadOnlySpan<char> text) => [(0, text.Length)];
    }
}
