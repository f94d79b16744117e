using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Tests.GoldenData;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Tokenization;

public sealed class CoordinateTokensTests
{
    private static readonly CoordinateTokens Tokens = CoordinateTokens.Find(GoldenVectors.Tokenizer);

    [Fact]
    public void Find_GoldenTokenizer_ReadsEveryCoordinate()
    {
        Tokens.Maximum.ShouldBe(2047);
        (Tokens.XIds[0], Tokens.YIds[0], Tokens.XIds[2047], Tokens.YIds[2047]).ShouldBe((837, 838, 4931, 4932));
    }

    [Fact]
    public void TryGet_AnyCoordinate_GivesItBack() => Gen.Select(Gen.Enum<CoordinateAxis>(), Gen.Int[0, 2047]).Sample((axis, value) =>
    {
        Tokens.TryGet(Tokens.IdOf(axis, value), out CoordinateAxis found, out int pixel).ShouldBeTrue();
        (found, pixel).ShouldBe((axis, value));
        GoldenVectors.Tokenizer.Decode([Tokens.IdOf(axis, value)], skipSpecial: true).ShouldBe($"<{(axis == CoordinateAxis.X ? 'x' : 'y')}_{value}>");
    });

    [Fact]
    public void TryGet_AnotherToken_SaysNo() => Tokens.TryGet(810, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData(-1)]
    [InlineData(2048)]
    public void IdOf_PixelWithoutName_Refuses(int value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Tokens.IdOf(CoordinateAxis.Y, value));

    [Fact]
    public void Find_TokenizerWithoutCoordinates_SaysWhatThatMeans() =>
        Should.Throw<TokenizerException>(() => CoordinateTokens.Find(TestTokenizers.Load(TestTokenizers.Bytes()))).Message.ShouldContain("cannot answer with boxes");

    [Theory]
    [InlineData("<box>", true)]
    [InlineData("<poly>", false)]
    public void StructuralTag_EitherWay_SpellsTheTag(string text, bool one)
    {
        StructuralTag tag = StructuralTag.Find(GoldenVectors.Tokenizer, text);

        tag.IsOneToken.ShouldBe(one);
        GoldenVectors.Tokenizer.Decode(tag.Ids.AsSpan(), skipSpecial: false).ShouldBe(text);
    }
}
