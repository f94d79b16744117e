using Shouldly;
using Xunit;
using YoutuVl.Inference.Models;
using YoutuVl.Inference.Packages;
using YoutuVl.Inference.Providers;
using YoutuVl.Inference.Sessions;
using YoutuVl.Inference.Synthesis;

namespace YoutuVl.Inference.Tests.Providers;

public sealed class ProviderSelectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("youtuvl-selection-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void List_Always_HasTheProcessorAndAReasonForTheRest()
    {
        IReadOnlyList<ProviderOffer> offers = ProviderSelection.List();
        offers.Select(offer => offer.Name).ShouldBe(["cpu", "cuda", "dml"]);
        offers[0].Unavailable.ShouldBeNull();
    }

    [Fact]
    public void Forced_Available_IsTakenForEveryGraph() =>
        ProviderSelection.Forced("m", "cuda", new RuntimeOptions(), [new("cuda", null)]).Providers.ShouldBe(["cuda"]);

    [Fact]
    public void Forced_NotAvailable_SaysWhy() =>
        Should.Throw<GraphException>(() => ProviderSelection.Forced("m", "dml", new RuntimeOptions(), [new("dml", "no such library")])).Message.ShouldContain("no such library");

    [Fact]
    public void Apply_Verdicts_BecomeTheProviderOfEachGraph()
    {
        var verdicts = new ProviderVerdicts { Key = "k", Graphs = [new("vision.onnx", "cuda", []), new("decode.onnx", "cpu", [])] };
        RuntimeOptions runtime = ProviderSelection.Apply(verdicts, new RuntimeOptions { Threads = 3 });
        runtime.ProvidersOf("vision.onnx").ShouldBe(["cuda"]);
        runtime.ProvidersOf("decode.onnx").ShouldBe(["cpu"]);
        runtime.ProvidersOf("head.onnx").ShouldBe(["cpu"]);
        runtime.Threads.ShouldBe(3);
    }

    [Fact]
    public async Task Select_RealModel_LoadsWithTheChoice()
    {
        string model = await ImportAsync();
        RuntimeOptions runtime = ProviderSelection.Select(model, ProviderSelection.Automatic, new RuntimeOptions { Threads = 1 }, CancellationToken.None);
        using var loaded = VisionLanguageModel.Load(model, new ModelOptions { Runtime = runtime });
        loaded.Language.Config.LayerCount.ShouldBePositive();
    }

    [Fact]
    public async Task Measure_RealModelOnTheProcessor_HasEveryGraph()
    {
        var probe = new ModelProviderProbe(ModelPackage.Open(await ImportAsync()), new RuntimeOptions { Threads = 1 }, new StepTime());
        IReadOnlyDictionary<string, GraphMeasurement> measured = probe.Measure(RuntimeOptions.CpuProvider, CancellationToken.None);
        measured.Keys.ShouldBe(["vision.onnx", "prefill.onnx", "decode.onnx", "head.onnx"], ignoreOrder: true);
        measured.Values.ShouldAllBe(measurement => measurement.Milliseconds > 0 && measurement.Output.Length > 0);
        probe.Key.ShouldContain("ONNX Runtime");
    }

    private async Task<string> ImportAsync()
    {
        string checkpoint = Path.Combine(_folder, "checkpoint");
        string model = Path.Combine(_folder, "model");
        new CheckpointSynthesizer(SyntheticShapes.Tiny).Write(checkpoint, null, CancellationToken.None);
        await ModelImporter.ImportAsync(checkpoint, model, new ImportOptions { Precision = WeightPrecision.Int8 }, CancellationToken.None);
        return model;
    }
}
