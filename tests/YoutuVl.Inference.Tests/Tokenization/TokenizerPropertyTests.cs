using System.Text;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Tests.GoldenData;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Tokenization;

public sealed class TokenizerPropertyTests
{
    private static readonly Tokenizer Golden = GoldenVectors.Tokenizer;

    private static readonly Gen<Rune> Runes = Gen.Frequency(
        (4, Gen.Int[0x20, 0x7E]), (2, Gen.Int[0, 0x2FF]), (2, Gen.Int[0x4E00, 0x9FFF]), (1, Gen.Int[0x300, 0xD7FF]), (1, Gen.Int[0xE000, 0xFFFF]), (2, Gen.Int[0x10000, 0x10FFFF]))
        .Select(value => new Rune(value));

    private static readonly Gen<string> Fragments = Gen.OneOf(
        Runes.Select(rune => rune.ToString()),
        TestTokenizers.OneOf(" ", "  ", "\n", "\r\n", "\t", "'s", "'LL", "<x_12>", "<|image_pad|>", "<ref>", "<x_", "<|", "Save", "保存", "👩‍💻", "e\u0301", "𠀀", "𝒳"));

    private static readonly Gen<string> Texts = Fragments.List[0, 40].Select(string.Concat);

    private static readonly Gen<int[]> Ids = Gen.Int[-2, 5000].Array[0, 60];

    [Fact]
    public void Decode_EncodedText_GivesTheTextBack() => Texts.Sample(text =>
    {
        Golden.Decode(Golden.Encode(text), skipSpecial: false).ShouldBe(text);
        Golden.Decode(Golden.EncodePlain(text), skipSpecial: true).ShouldBe(text);
    });

    [Fact]
    public void Encode_LoneSurrogates_CountAsReplacementCharacters() => Gen.Char.Array[0, 30].Select(characters => new string(characters)).Sample(text =>
        Golden.Decode(Golden.Encode(text), skipSpecial: false).ShouldBe(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void EncodePlain_AnyText_NeverGivesASpecialToken() => Texts.Sample(text => Golden.EncodePlain(text).ShouldAllBe(id => !Golden.IsSpecial(id)));

    [Fact]
    public void EncodePlain_TextWithoutSpecialTokens_EqualsEncode() =>
        Texts.Where(text => !text.Contains("<|image_pad|>", StringComparison.Ordinal)).Sample(text => Golden.EncodePlain(text).ShouldBe(Golden.Encode(text)));

    [Fact]
    public void StreamingDecoder_AnyTokens_EqualsDecodingThemAtOnce() => Gen.Select(Ids, Gen.Bool).Sample((ids, skip) =>
    {
        byte[] bytes = [.. ids.Where(id => !skip || !Golden.IsSpecial(id)).SelectMany(id => Golden.Bytes(id).ToArray())];
        var decoder = new StreamingDecoder(Golden, skip);
        var text = new StringBuilder();
        foreach (int id in ids)
        {
            string part = decoder.Add(id);
            part.Where(char.IsSurrogate).Count().ShouldBe(2 * part.EnumerateRunes().Count(rune => rune.Utf16SequenceLength == 2), "half a character came out");
            text.Append(part);
        }

        text.Append(decoder.Flush());
        text.ToString().ShouldBe(Encoding.UTF8.GetString(bytes));
        Golden.Decode(ids, skip).ShouldBe(text.ToString());
    });

    [Fact]
    public void StreamingDecoder_AfterFlush_StartsAfresh()
    {
        var decoder = new StreamingDecoder(TestTokenizers.Load(TestTokenizers.Bytes()), skipSpecial: false);

        decoder.Add(0xC3).ShouldBeEmpty();
        decoder.Flush().ShouldBe("\uFFFD");
        decoder.Add('a').ShouldBe("a");
        (decoder.Add(0xC3) + decoder.Add(0xA9)).ShouldBe("é");
    }

    [Fact]
    public void IdOf_EveryToken_FindsItByItsText()
    {
        for (int id = 0; id < Golden.VocabularySize; id++)
        {
            string text = Golden.Decode([id], skipSpecial: false);
            if (!text.Contains('\uFFFD', StringComparison.Ordinal))
            {
                Golden.IdOf(text).ShouldBe(id);
            }
        }

        Golden.IdOf("<nothing of the kind>").ShouldBeNull();
    }

    [Fact]
    public void Encode_ManyThreads_AgreeWithOne()
    {
        string[] texts = [.. GoldenVectors.Set.File.Tokenizer.Select(golden => golden.Text)];
        int[][] expected = [.. texts.Select(Golden.Encode)];

        int[][] actual = new int[texts.Length * 8][];
        Parallel.For(0, actual.Length, i => actual[i] = Golden.Encode(texts[i % texts.Length]));

        for (int i = 0; i < actual.Length; i++)
        {
            actual[i].ShouldBe(expected[i % texts.Length]);
        }
    }
}
