using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Synthesis;
using YoutuVl.Inference.Tokenization;

namespace YoutuVl.Inference.Tests.Synthesis;

public sealed class SyntheticTokenizerFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_Public4B_PutsKnownTokensAtTheirIds()
    {
        Tokenizer tokenizer = Load(SyntheticShapes.Public4B);

        tokenizer.VocabularySize.ShouldBe(283_386);
        Enumerable.Range(0, 283_386).ShouldAllBe(id => !tokenizer.Bytes(id).IsEmpty);
        (string Text, int Id)[] known =
        [
            ("(", 7), (")", 8), (",", 11), ("0", 15), ("9", 24), ("<", 27), ("<|begin_of_text|>", 128000), ("<|end_of_text|>", 128001), ("<|vision_start|>", 128262),
            ("<|vision_end|>", 128263), ("<|image_pad|>", 128264), ("<|video_pad|>", 128265), ("<x_0>", 278267), ("<y_0>", 278268), ("<y_2047>", 282362),
            ("<custom_1>", 282363), ("<custom_1000>", 283362), ("<ins>", 283365), ("<ref>", 283371), ("</ref>", 283372), ("<OTHERS>", 283375),
        ];
        known.ShouldAllBe(token => tokenizer.IdOf(token.Text) == token.Id);
        CodebookFinder.Find(_folder.File("tokenizer.json"), SyntheticShapes.Public4B.Config.Tokens).ShouldBe(new CodebookRange(128_267, 150_000));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_Codebook_IsFoundWithAndWithoutTokens(bool hasTokens)
    {
        SyntheticVocabulary layout = SyntheticShapes.Tiny.Vocabulary with { CodebookHasTokens = hasTokens };

        Tokenizer tokenizer = Load(SyntheticShapes.Tiny with { Vocabulary = layout });

        tokenizer.Bytes(layout.FirstCodebook).IsEmpty.ShouldBe(!hasTokens);
        tokenizer.Bytes(layout.FirstCoordinate - 1).IsEmpty.ShouldBe(!hasTokens);
        tokenizer.IdOf("<x_0>").ShouldBe(layout.FirstCoordinate);
        CodebookFinder.Find(_folder.File("tokenizer.json"), SyntheticShapes.Tiny.Config.Tokens).ShouldBe(new CodebookRange(layout.FirstCodebook, layout.CodebookCount));
    }

    [Fact]
    public void Write_Tiny_RoundTripsAnyText()
    {
        Tokenizer tokenizer = Load(SyntheticShapes.Tiny);

        Gen.String[Gen.Char[' ', '\uD7FF'], 0, 40].Sample(text => tokenizer.Decode(tokenizer.Encode(text), skipSpecial: false) == text);
        tokenizer.Encode("tee tea").Length.ShouldBeLessThan(7);
    }

    private Tokenizer Load(SyntheticShape shape)
    {
        using (FileStream stream = File.Create(_folder.File("tokenizer.json")))
        {
            SyntheticTokenizerFile.Write(stream, shape);
        }

        return Tokenizer.Load(_folder.File("tokenizer.json"));
    }
}
