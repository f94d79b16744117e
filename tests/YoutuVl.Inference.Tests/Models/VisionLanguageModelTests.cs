using Shouldly;
using Xunit;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Synthesis;
using YoutuVl.Inference.Tests.GoldenData;
using YoutuVl.Inference.Tests.Packages;

namespace YoutuVl.Inference.Tests.Models;

public sealed class VisionLanguageModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(WeightPrecision.Float32)]
    [InlineData(WeightPrecision.Int8)]
    [InlineData(WeightPrecision.Int4)]
    public async Task Load_ImportedModel_AnswersAboutAnImage(WeightPrecision precision)
    {
        ModelPackage package = await GoldenPackage.ImportAsync(_folder.File("model"), precision);

        using VisionLanguageModel model = VisionLanguageModel.Load(package.Folder);

        ProcessedImage image = model.Images.Process(GoldenVectors.Image("case0.png"), new ImageProcessingOptions());
        float[] embeddings = model.Vision.Encode(image, CancellationToken.None);
        using ILatentSequence sequence = model.Language.CreateSequence(image.Grid.TokenCount);
        var hidden = new float[model.Config.Language.HiddenSize];
        sequence.Append(embeddings, hidden, CancellationToken.None);
        var logits = new float[model.Config.Language.VocabularySize];
        model.Language.Score(hidden, HeadScope.All, logits);
        logits.ShouldAllBe(value => float.IsFinite(value));
        logits.Distinct().Count().ShouldBeGreaterThan(logits.Length / 2);
        model.Fingerprint.ShouldBe(package.Fingerprint);
        model.Tokenizer.Encode("hello").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Fingerprint_OtherPrecision_Differs()
    {
        ModelPackage first = await GoldenPackage.ImportAsync(_folder.File("first"), WeightPrecision.Int8);
        ModelPackage again = await GoldenPackage.ImportAsync(_folder.File("again"), WeightPrecision.Int8);
        ModelPackage other = await GoldenPackage.ImportAsync(_folder.File("other"), WeightPrecision.Int4);

        again.Fingerprint.ShouldBe(first.Fingerprint);
        other.Fingerprint.ShouldNotBe(first.Fingerprint);
    }

    [Fact]
    public async Task Load_VocabularyWithCodebook_LeavesItOutOfTextScores()
    {
        new CheckpointSynthesizer(SyntheticShapes.Tiny).Write(_folder.File("checkpoint"), null, CancellationToken.None);
        var options = new ImportOptions { Precision = WeightPrecision.Float32 };
        ModelPackage package = await ModelImporter.ImportAsync(_folder.File("checkpoint"), _folder.File("model"), options, CancellationToken.None);
        using VisionLanguageModel model = VisionLanguageModel.Load(package.Folder);
        var hidden = new float[model.Config.Language.HiddenSize];
        Array.Fill(hidden, 0.5f);
        var text = new float[model.Config.Language.VocabularySize];
        var all = new float[text.Length];

        model.Language.Score(hidden, HeadScope.Text, text);
        model.Language.Score(hidden, HeadScope.All, all);

        CodebookRange codebook = package.Manifest.Codebook.ShouldNotBeNull();
        text.AsSpan(codebook.First, codebook.Count).ToArray().ShouldAllBe(value => float.IsNegativeInfinity(value));
        all.ShouldAllBe(value => float.IsFinite(value));
        Enumerable.Range(0, text.Length).Where(id => id < codebook.First || id >= codebook.First + codebook.Count).ShouldAllBe(id => text[id] == all[id]);
    }

    [Fact]
    public void Load_FolderOfACheckpoint_SaysThatItMustBeImported() =>
        Should.Throw<ModelPackageException>(() => VisionLanguageModel.Load(GoldenVectors.CheckpointFolder)).Message.ShouldContain("Import a checkpoint");
}
