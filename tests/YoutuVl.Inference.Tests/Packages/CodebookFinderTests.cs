using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Synthesis;
using YoutuVl.Inference.Tests.GoldenData;

namespace YoutuVl.Inference.Tests.Packages;

public sealed class CodebookFinderTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Find_SyntheticCodebook_FindsAllOfIt(bool hasTokens)
    {
        SyntheticShape shape = SyntheticShapes.Tiny with { Vocabulary = SyntheticShapes.Tiny.Vocabulary with { CodebookHasTokens = hasTokens } };
        using var folder = new TemporaryFolder();
        new CheckpointSynthesizer(shape).Write(folder.File("checkpoint"), null, CancellationToken.None);

        CodebookRange? range = CodebookFinder.Find(Path.Combine(folder.File("checkpoint"), "tokenizer.json"), shape.Config.Tokens);

        range.ShouldBe(new CodebookRange(shape.Vocabulary.FirstCodebook, shape.Vocabulary.CodebookCount));
    }

    [Fact]
    public void Find_VocabularyWithoutCodebook_FindsNone()
    {
        using Checkpoint checkpoint = Checkpoint.Open(GoldenVectors.CheckpointFolder);

        CodebookFinder.Find(checkpoint.TokenizerPath, checkpoint.Config.Tokens).ShouldBeNull();
    }

    [Fact]
    public void Find_MalformedTokenizer_NamesTheFile()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("tokenizer.json"), """{"added_tokens":[{"id":"one"}]}""");

        Should.Throw<CheckpointException>(() => CodebookFinder.Find(folder.File("tokenizer.json"), new SpecialTokenIds(1, 2, 3, 4, 5, 6)))
            .Path.ShouldEndWith("tokenizer.json");
    }
}
