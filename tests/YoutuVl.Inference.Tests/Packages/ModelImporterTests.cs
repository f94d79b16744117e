using System.Text.Json;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Quantization;
using YoutuVl.Inference.Tests.GoldenData;

namespace YoutuVl.Inference.Tests.Packages;

public sealed class ModelImporterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_Golden_ManifestDescribesEveryFile()
    {
        ModelPackage package = await GoldenPackage.ImportAsync(_folder.File("model"), WeightPrecision.Int8);

        ModelManifest manifest = package.Manifest;
        string[] present = [.. Directory.GetFiles(package.Folder).Select(Path.GetFileName).Where(name => name != "manifest.json").Order(StringComparer.Ordinal)!];
        manifest.Files.Select(file => file.Name).ShouldBe(present);
        present.ShouldBeSubsetOf(
        [
            "config.json", "decode.onnx", "embedding.bin", "generation_config.json", "head.onnx", "prefill.onnx", "preprocessor_config.json",
            "tokenizer.json", "tokenizer_config.json", "decode.packed.data", "head.packed.data", "prefill.packed.data", "vision.packed.data", "vision.onnx",
        ]);
        manifest.TotalSize().ShouldBe(present.Sum(name => new FileInfo(package.PathOf(name)).Length));
        (manifest.Precision, manifest.SourceRevision, manifest.Codebook, manifest.Forms).ShouldBe(
            (WeightPrecision.Int8, "golden", null, PackageForms.For(WeightPrecision.Int8)));
        Directory.GetDirectories(_folder.Path).ShouldBe([package.Folder]);
    }

    [Fact]
    public async Task Import_WithoutPrepacking_TakesLessSpace()
    {
        ModelPackage packed = await GoldenPackage.ImportAsync(_folder.File("packed"));
        var options = new ImportOptions { Prepack = false };

        ModelPackage plain = await ModelImporter.ImportAsync(GoldenVectors.CheckpointFolder, _folder.File("plain"), options, CancellationToken.None);

        (plain.Manifest.PrepackedFor is null, packed.Manifest.PrepackedFor is null).ShouldBe((true, false));
        plain.Manifest.TotalSize().ShouldBeLessThan(packed.Manifest.TotalSize());
    }

    [Fact]
    public async Task Import_Progress_RunsThroughTheStagesInOrder()
    {
        var reports = new List<ImportProgress>();
        var options = new ImportOptions { Precision = WeightPrecision.Int4, Progress = new Listener(reports) };

        await ModelImporter.ImportAsync(GoldenVectors.CheckpointFolder, _folder.File("model"), options, CancellationToken.None);

        reports.Select(report => report.Stage).Distinct().ShouldBe(Enum.GetValues<ImportStage>());
        reports.ShouldAllBe(report => report.Values <= report.TotalValues);
    }

    [Theory]
    [InlineData(ImportStage.Vision)]
    [InlineData(ImportStage.Language)]
    [InlineData(ImportStage.Embedding)]
    public async Task Import_Cancelled_LeavesNothing(ImportStage stage)
    {
        using var source = new CancellationTokenSource();
        var options = new ImportOptions { Progress = new Cancelling(stage, source) };

        await Should.ThrowAsync<OperationCanceledException>(
            () => ModelImporter.ImportAsync(GoldenVectors.CheckpointFolder, _folder.File("model"), options, source.Token));

        Directory.GetFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(WeightPrecision.Float32, "model.layers.1.mlp.down_proj.weight", 7, 5)]
    [InlineData(WeightPrecision.Int4, "model.layers.1.mlp.down_proj.weight", 7, 5)]
    [InlineData(WeightPrecision.Int8, "siglip2.vision_model.encoder.layers.2.mlp.fc1.weight", 3, 1)]
    public async Task Import_WeightThatIsNoNumber_NamesTheTensorAndLeavesNothing(WeightPrecision precision, string tensor, int row, int column)
    {
        string checkpoint = GoldenPackage.CopyCheckpoint(_folder.File("checkpoint"));
        Damage(checkpoint, tensor, row, column);
        var options = new ImportOptions { Precision = precision };

        QuantizationException error = await Should.ThrowAsync<QuantizationException>(
            () => ModelImporter.ImportAsync(checkpoint, _folder.File("model"), options, CancellationToken.None));

        (error.Tensor, error.Row, error.Column, float.IsNaN(error.Value)).ShouldBe((tensor, row, column, true));
        Directory.GetFileSystemEntries(_folder.Path).ShouldBe([checkpoint]);
    }

    [Fact]
    public async Task Import_IntoFolderInUse_IsRefusedUnlessAModelIsToBeReplaced()
    {
        string target = _folder.File("model");
        Directory.CreateDirectory(target);
        File.WriteAllText(Path.Combine(target, "notes.txt"), "mine");
        ModelPackageException foreign = await Should.ThrowAsync<ModelPackageException>(() => ImportAsync(replace: true));
        File.Delete(Path.Combine(target, "notes.txt"));
        await ImportAsync(replace: false);
        ModelPackageException taken = await Should.ThrowAsync<ModelPackageException>(() => ImportAsync(replace: false));
        File.WriteAllText(Path.Combine(target, "left over"), string.Empty);

        await ImportAsync(replace: true);

        foreign.Message.ShouldContain("not empty");
        taken.Message.ShouldContain("already holds");
        File.Exists(Path.Combine(target, "left over")).ShouldBeFalse();
        Directory.GetDirectories(_folder.Path).ShouldBe([target]);

        Task<ModelPackage> ImportAsync(bool replace) =>
            ModelImporter.ImportAsync(GoldenVectors.CheckpointFolder, target, new ImportOptions { Replace = replace }, CancellationToken.None);
    }

    [Fact]
    public async Task Import_UnknownForm_NamesIt()
    {
        var options = new ImportOptions { Forms = PackageForms.For(WeightPrecision.Int4) with { Decode = "i4b64,down_proj=i3b64" } };

        ArgumentException error = await Should.ThrowAsync<ArgumentException>(
            () => ModelImporter.ImportAsync(GoldenVectors.CheckpointFolder, _folder.File("model"), options, CancellationToken.None));

        error.Message.ShouldContain("i3b64");
    }

    [Fact]
    public async Task Import_CheckpointWithoutTokenizer_SaysSo()
    {
        string checkpoint = GoldenPackage.CopyCheckpoint(_folder.File("checkpoint"));
        File.Delete(Path.Combine(checkpoint, "tokenizer.json"));

        CheckpointException error = await Should.ThrowAsync<CheckpointException>(
            () => ModelImporter.ImportAsync(checkpoint, _folder.File("model"), new ImportOptions(), CancellationToken.None));

        error.Path.ShouldEndWith("tokenizer.json");
    }

    [Fact]
    public async Task Import_LicenceFile_IsCopiedAndNamed()
    {
        string checkpoint = GoldenPackage.CopyCheckpoint(_folder.File("checkpoint"));
        File.WriteAllText(Path.Combine(checkpoint, "LICENSE"), "\n# Some Licence\nterms");

        ModelPackage package = await ModelImporter.ImportAsync(checkpoint, _folder.File("model"), new ImportOptions(), CancellationToken.None);

        package.Manifest.Licence.ShouldBe("Some Licence");
        File.Exists(package.PathOf("LICENSE")).ShouldBeTrue();
    }

    /// <summary>Overwrites one bfloat16 value with a value that is not a number.</summary>
    private static void Damage(string checkpoint, string tensor, int row, int column)
    {
        foreach (string path in Directory.GetFiles(checkpoint, "*.safetensors"))
        {
            using FileStream stream = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
            using var reader = new BinaryReader(stream);
            long headerLength = reader.ReadInt64();
            using var header = JsonDocument.Parse(reader.ReadBytes((int)headerLength));
            if (header.RootElement.TryGetProperty(tensor, out JsonElement entry))
            {
                int width = entry.GetProperty("shape")[1].GetInt32();
                stream.Position = 8 + headerLength + entry.GetProperty("data_offsets")[0].GetInt64() + (2 * ((row * width) + column));
                stream.Write([0xFF, 0x7F]);
            }
        }
    }

    private sealed class Listener(List<ImportProgress> reports) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            lock (reports)
            {
                reports.Add(value);
            }
        }
    }

    private sealed class Cancelling(ImportStage stage, CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage == stage)
            {
                source.Cancel();
            }
        }
    }
}
