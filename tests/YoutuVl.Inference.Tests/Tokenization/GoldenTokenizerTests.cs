using Shouldly;
using Xunit;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Tests.GoldenData;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Tokenization;

public sealed class GoldenTokenizerTests
{
    public static TheoryData<int> Texts() => new(Enumerable.Range(0, GoldenVectors.Set.File.Tokenizer.Length));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Encode_GoldenText_GivesTheGoldenIds(int index)
    {
        GoldenTokenization golden = GoldenVectors.Set.File.Tokenizer[index];
        GoldenVectors.Tokenizer.Encode(golden.Text).ShouldBe(golden.Ids);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Decode_GoldenIds_GivesTheText(int index)
    {
        GoldenTokenization golden = GoldenVectors.Set.File.Tokenizer[index];
        GoldenVectors.Tokenizer.Decode(golden.Ids.AsSpan(), skipSpecial: false).ShouldBe(golden.Text);
    }

    [Fact]
    public void Decode_IdsWithoutToken_ContributeNothing()
    {
        Tokenizer tokenizer = GoldenVectors.Tokenizer;

        tokenizer.VocabularySize.ShouldBe(4933);
        tokenizer.Bytes(4938).Length.ShouldBe(0);
        tokenizer.Decode([4938, tokenizer.IdOf("<x_5>")!.Value, -1, int.MaxValue], skipSpecial: true).ShouldBe("<x_5>");
    }

    [Fact]
    public void Decode_SkippingSpecial_KeepsCoordinates()
    {
        Tokenizer tokenizer = GoldenVectors.Tokenizer;
        int[] ids = tokenizer.Encode("a<|image_pad|>b<x_5>c<|end_of_text|>");

        tokenizer.Decode(ids, skipSpecial: true).ShouldBe("ab<x_5>c");
        ids.Where(tokenizer.IsSpecial).ShouldBe([817, 811]);
    }
}
