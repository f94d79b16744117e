using Shouldly;
using Xunit;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Tests.GoldenData;

namespace YoutuVl.Inference.Tests.Parity;

public sealed class ParityRunnerTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(WeightPrecision.Float32)]
    [InlineData(WeightPrecision.Int8)]
    [InlineData(WeightPrecision.Int4)]
    public async Task Run_Golden_EveryCheckHolds(WeightPrecision precision)
    {
        IReadOnlyList<ParityCheck> checks = await RunAsync(new ParityOptions { ReadImage = PngReader.Read, Precision = precision });

        checks.Count.ShouldBeGreaterThan(30);
        checks.Where(check => !check.Passed).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_WrongPixels_FailsWhatDependsOnThem()
    {
        var options = new ParityOptions
        {
            ReadImage = path => PngReader.Read(path.EndsWith("case0.png", StringComparison.Ordinal) ? Path.Combine(Path.GetDirectoryName(path)!, "case1.png") : path),
        };

        IReadOnlyList<ParityCheck> checks = await RunAsync(options);

        checks.Where(check => !check.Passed).ShouldAllBe(check => check.Name.StartsWith("case 0", StringComparison.Ordinal));
        checks.Count(check => !check.Passed).ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task Run_CoarserFormThanThePrecision_Fails()
    {
        PackageForms forms = PackageForms.For(WeightPrecision.Int8) with { Prefill = "i4b128", Decode = "i4b128" };

        IReadOnlyList<ParityCheck> checks = await RunAsync(new ParityOptions { ReadImage = PngReader.Read, Precision = WeightPrecision.Int8, Forms = forms });

        checks.ShouldContain(check => !check.Passed && check.Name.Contains("last logits"));
    }

    [Fact]
    public async Task Run_FolderWithoutVectors_NamesTheFile() =>
        (await Should.ThrowAsync<ParityException>(
            () => ParityRunner.RunAsync(GoldenVectors.CheckpointFolder, new ParityOptions { ReadImage = PngReader.Read }, CancellationToken.None)))
        .Path.ShouldEndWith("golden.json");

    private async Task<IReadOnlyList<ParityCheck>> RunAsync(ParityOptions options)
    {
        IReadOnlyList<ParityCheck> checks = await ParityRunner.RunAsync(GoldenVectors.Folder, options, CancellationToken.None);
        foreach (ParityCheck check in checks)
        {
            output.WriteLine($"{(check.Passed ? "ok  " : "FAIL")} {check.Measured,12:G4} {check.Rule} {check.Limit,-8:G3} {check.Name}");
        }

        return checks;
    }
}
