using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Graphs.Language;
using YoutuVl.Inference.Quantization;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Tests.Reference;

namespace YoutuVl.Inference.Tests.Sessions;

public sealed class PackedGraphTests
{
    private static readonly LanguageConfig Config = RandomModels.Create(0).Language with { HiddenSize = 64, IntermediateSize = 96, QueryRank = 64, LatentRank = 32 };

    private static readonly LanguageGraphOptions Options = new()
    {
        Prefill = new W8A8Linear(),
        Decode = new Int4BlockLinear(32),
        Absorb = new Int8Headwise(),
        Head = new Int8BlockLinear(32),
        DataPerGraph = true,
    };

    [Fact]
    public void Rewrite_EveryGraph_GivesTheSameNumbers()
    {
        var tensors = new RandomTensors(RandomModels.Create(0) with { Language = Config }, 11);
        using var plain = new LanguageScratch(Config, tensors, Options);
        using var packed = new LanguageScratch(Config, tensors, Options with { Written = PackedGraph.Rewrite });

        Run(packed.Model).ShouldBe(Run(plain.Model));
    }

    [Fact]
    public void Rewrite_Graph_ReplacesItsData()
    {
        var tensors = new RandomTensors(RandomModels.Create(0) with { Language = Config }, 11);
        using var packed = new LanguageScratch(Config, tensors, Options with { Written = PackedGraph.Rewrite });

        Directory.GetFiles(packed.Folder, "prefill.*").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            .ShouldBe(["prefill.onnx", "prefill.packed.data"]);
    }

    [Fact]
    public void Rewrite_DamagedGraph_NamesTheFile()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("packed").FullName, "decode.onnx");
        File.WriteAllBytes(path, [1, 2, 3]);

        Should.Throw<GraphException>(() => PackedGraph.Rewrite(path)).Graph.ShouldBe(path);

        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static float[] Run(LanguageModel model)
    {
        using ILatentSequence sequence = model.CreateSequence(16);
        var rows = new float[9 * model.Config.HiddenSize];
        model.Embed([1, 2, 3, 4, 5, 6, 7, 8, 9], rows);
        var hidden = new float[model.Config.HiddenSize];
        sequence.Append(rows, hidden, CancellationToken.None);
        sequence.Append(rows.AsSpan(0, hidden.Length), hidden, CancellationToken.None);
        var logits = new float[model.Config.VocabularySize];
        model.Score(hidden, HeadScope.All, logits);
        return logits;
    }
}
