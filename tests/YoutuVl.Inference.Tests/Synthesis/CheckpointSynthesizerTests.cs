using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Synthesis;
using YoutuVl.Inference.Tests.Checkpoints;

namespace YoutuVl.Inference.Tests.Synthesis;

public sealed class CheckpointSynthesizerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static SyntheticShape Tiny => SyntheticShapes.Tiny;

    private string Target => _folder.File("checkpoint");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_TinyShape_OpensWithItsConfig()
    {
        Write(Tiny);

        using Checkpoint checkpoint = Checkpoint.Open(Target);
        checkpoint.Config.ShouldEqual(Tiny.Config);
        checkpoint.Generation.TopP.ShouldBe(0.001);
        checkpoint.Preprocessor.PatchSize.ShouldBe(8);
    }

    [Fact]
    public void Write_AnyShape_OpensWithItsConfig() => ShapeGenerator.Shapes.Sample(
        shape =>
        {
            using var folder = new TemporaryFolder();
            new CheckpointSynthesizer(shape).Write(folder.Path, null, CancellationToken.None);
            using Checkpoint checkpoint = Checkpoint.Open(folder.Path);
            checkpoint.Config.ShouldEqual(shape.Config);
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Write_HeadOfItsOwn_IsStored()
    {
        Write(Tiny with { Config = Tiny.Config with { Language = Tiny.Config.Language with { TiedEmbeddings = false } } });

        using Checkpoint checkpoint = Checkpoint.Open(Target);
        checkpoint.Tensors.Names.ShouldContain("lm_head.weight");
    }

    [Fact]
    public void Write_TensorsOfEqualShape_AllDiffer()
    {
        Write(Tiny);
        using Checkpoint checkpoint = Checkpoint.Open(Target);

        string[] contents = [.. checkpoint.Tensors.Names.Select(name => string.Join(',', Values(checkpoint, name)))];

        contents.Distinct().Count().ShouldBe(contents.Length);
    }

    [Fact]
    public void Write_TinyShape_ScalesWeightsByTheirInputs()
    {
        Write(Tiny);
        using Checkpoint checkpoint = Checkpoint.Open(Target);

        Deviation(Values(checkpoint, "model.layers.1.mlp.down_proj.weight")).ShouldBe(1 / Math.Sqrt(136), 0.003);
        Values(checkpoint, "model.norm.weight").Average().ShouldBe(1, 0.02);
        Values(checkpoint, "merger.mlp.0.bias").Average().ShouldBe(0, 0.02);
    }

    [Fact]
    public void Write_SmallShards_SpreadsTensorsOverThem()
    {
        new CheckpointSynthesizer(Tiny, new SynthesisOptions { ShardBytes = 300_000 }).Write(Target, null, CancellationToken.None);

        string[] shards = [.. Directory.EnumerateFiles(Target, "*.safetensors").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        shards.Length.ShouldBeGreaterThan(2);
        shards[0].ShouldBe($"model-00001-of-{shards.Length:D5}.safetensors");
        using Checkpoint checkpoint = Checkpoint.Open(Target);
        checkpoint.Tensors.Names.Length.ShouldBe(ExpectedTensors.For(Tiny.Config).Length);
    }

    [Fact]
    public void Write_EqualSeeds_GiveEqualWeightsWhateverTheShards()
    {
        Write(Tiny);
        new CheckpointSynthesizer(Tiny, new SynthesisOptions { ShardBytes = 300_000 }).Write(_folder.File("same"), null, CancellationToken.None);
        new CheckpointSynthesizer(Tiny, new SynthesisOptions { Seed = 2 }).Write(_folder.File("other"), null, CancellationToken.None);

        using Checkpoint first = Checkpoint.Open(Target);
        using Checkpoint same = Checkpoint.Open(_folder.File("same"));
        using Checkpoint other = Checkpoint.Open(_folder.File("other"));
        foreach (string name in first.Tensors.Names)
        {
            Values(same, name).ShouldBe(Values(first, name));
            Values(other, name).ShouldNotBe(Values(first, name));
        }
    }

    [Fact]
    public void Write_Progress_EndsAtTheTotal()
    {
        var reports = new Reports();
        var synthesizer = new CheckpointSynthesizer(Tiny);

        synthesizer.Write(Target, reports, CancellationToken.None);

        reports.All.Max(report => report.Written).ShouldBe(synthesizer.WeightBytes);
        reports.All.ShouldAllBe(report => report.Total == synthesizer.WeightBytes);
        using Checkpoint checkpoint = Checkpoint.Open(Target);
        synthesizer.WeightBytes.ShouldBe(2 * ExpectedTensors.For(Tiny.Config).Sum(tensor => tensor.Count));
    }

    [Fact]
    public void Write_Cancelled_LeavesNoFiles()
    {
        using var cancellation = new CancellationTokenSource();
        var reports = new Reports { OnReport = cancellation.Cancel };

        var synthesizer = new CheckpointSynthesizer(Tiny, new SynthesisOptions { ShardBytes = 1 });

        Should.Throw<OperationCanceledException>(() => synthesizer.Write(Target, reports, cancellation.Token));

        Directory.EnumerateFileSystemEntries(Target).ShouldBeEmpty();
    }

    [Fact]
    public void Write_FolderIsNotEmpty_TouchesNothing()
    {
        File.WriteAllText(_folder.File("config.json"), "mine");

        var synthesizer = new CheckpointSynthesizer(Tiny);

        Should.Throw<CheckpointException>(() => synthesizer.Write(_folder.Path, null, CancellationToken.None)).Message.ShouldContain("is not empty");
        Directory.GetFiles(_folder.Path).ShouldHaveSingleItem();
        File.ReadAllText(_folder.File("config.json")).ShouldBe("mine");
    }

    [Fact]
    public void Write_FolderIsAFile_IsError()
    {
        File.WriteAllText(Target, "");

        Should.Throw<CheckpointException>(() => Write(Tiny)).Message.ShouldContain("cannot be written");
    }

    [Fact]
    public void Write_ShapeLargerThanTheDisk_SaysHowMuchIsNeeded()
    {
        LanguageConfig vast = Tiny.Config.Language with { LayerCount = 1000, HiddenSize = 96, IntermediateSize = 1 << 24 };

        SyntheticShape shape = Tiny with { Config = Tiny.Config with { Language = vast } };

        Should.Throw<CheckpointException>(() => Write(shape)).Message.ShouldMatch(@"GB free; 9\d{3}\.\d GB are needed");
    }

    [Fact]
    public void Constructor_TokenIdsOutsideSpecialTokens_IsError()
    {
        SyntheticShape shape = Tiny with { Config = Tiny.Config with { Tokens = Tiny.Config.Tokens with { Image = 399 } } };

        Should.Throw<ArgumentException>(() => new CheckpointSynthesizer(shape)).Message.ShouldContain("from 400 to 410");
    }

    [Fact]
    public void Constructor_VocabularyBeyondTheModelsRows_IsError()
    {
        SyntheticShape shape = Tiny with { Vocabulary = Tiny.Vocabulary with { DepthClassCount = 2000 } };

        Should.Throw<ArgumentException>(() => new CheckpointSynthesizer(shape)).Message.ShouldContain("3001 rows");
    }

    [Fact]
    public void Public4B_Config_EqualsPublishedOne()
    {
        ModelConfig published = ModelConfigReader.Read(Path.Combine(AppContext.BaseDirectory, "Checkpoints", "Data", "config-4b.json"));

        SyntheticShapes.Public4B.Config.ShouldEqual(published);
        SyntheticShapes.Public4B.Vocabulary.End.ShouldBe(published.Language.VocabularySize);
        new CheckpointSynthesizer(SyntheticShapes.Public4B).WeightBytes.ShouldBe(2 * 5_340_551_024);
    }

    private static float[] Values(Checkpoint checkpoint, string name)
    {
        var values = new float[checkpoint.Tensors.Shape(name).Aggregate(1, (product, dimension) => product * dimension)];
        checkpoint.Tensors.Read(name, 0, values);
        return values;
    }

    private static double Deviation(float[] values) => Math.Sqrt(values.Average(value => value * (double)value));

    private void Write(SyntheticShape shape) => new CheckpointSynthesizer(shape).Write(Target, null, CancellationToken.None);

    private sealed class Reports : IProgress<SynthesisProgress>
    {
        public List<SynthesisProgress> All { get; } = [];

        public Action? OnReport { get; init; }

        public void Report(SynthesisProgress value)
        {
            lock (All)
            {
                All.Add(value);
            }

            OnReport?.Invoke();
        }
    }
}
