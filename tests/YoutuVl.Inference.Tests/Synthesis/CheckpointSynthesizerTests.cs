using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Synthesis;
using YoutuVl.Inference.Tests.Checkpoints;

namespace YoutuVl.Inference.Tests.Synthesis;

public sealed class CheckpointSynthesizerTests
{
    [Fact]
    public void Write_TinyShape_OpensWithItsConfig()
    {
        using var folder = new TemporaryFolder();

        new CheckpointSynthesizer(SyntheticShapes.Tiny).Write(folder.Path, null, CancellationToken.None);

        using Checkpoint checkpoint = Checkpoint.Open(folder.Path);
        checkpoint.Config.ShouldEqual(SyntheticShapes.Tiny.Config);
        checkpoint.Generation.TopP.ShouldBe(0.001);
    }

    [Fact]
    public void Public4B_Config_EqualsPublishedOne()
    {
        ModelConfig published = ModelConfigReader.Read(Path.Combine(AppContext.BaseDirectory, "Checkpoints", "Data", "config-4b.json"));

        SyntheticShapes.Public4B.Config.ShouldEqual(published);
        SyntheticShapes.Public4B.Vocabulary.End.ShouldBe(published.Language.VocabularySize);
    }
}
