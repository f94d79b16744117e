using Shouldly;
using Xunit;
using YoutuVl.EndToEnd.Fixtures;

namespace YoutuVl.EndToEnd.CommandLine;

/// <summary>The model commands as processes: what a script relies on.</summary>
public sealed class ModelTests
{
    private const int Ok = 0;
    private const int Failed = 1;
    private const int BadInput = 2;
    private const int NotPossibleHere = 3;

    [Fact]
    public Task Model_SynthesisedCheckpoint_IsImportedShownAndVerified() => Workspace.UseAsync(async work =>
    {
        string checkpoint = work.PathOf("tiny");
        string model = work.PathOf("tiny-int8");
        (await work.RunAsync("model", "synth", checkpoint, "--seed", "7", "--json")).ShouldEndWith(Ok).Json()["seed"]!.GetValue<int>().ShouldBe(7);

        CliResult import = (await work.RunAsync("model", "import", checkpoint, model, "--precision", "int8", "--json")).ShouldEndWith(Ok);
        import.Json()["precision"]!.GetValue<string>().ShouldBe("int8");

        CliResult info = (await work.RunAsync("model", "info", model, "--json")).ShouldEndWith(Ok);
        info.Json()["version"]!.GetValue<int>().ShouldBe(1);
        info.Json()["parameters"]!["total"]!.GetValue<long>().ShouldBeGreaterThan(0);
        info.Json()["bytes"]!.GetValue<long>().ShouldBe(import.Json()["bytes"]!.GetValue<long>());

        (await work.RunAsync("model", "verify", model, "--json")).ShouldEndWith(Ok).Json()["intact"]!.GetValue<bool>().ShouldBeTrue();
    });

    [Fact]
    public Task Verify_OneByteChanged_NamesTheFileAndFails() => Workspace.UseAsync(async work =>
    {
        string model = await ImportAsync(work, "tiny");
        await File.AppendAllTextAsync(Path.Combine(model, "tokenizer.json"), " ", work.Token);

        CliResult result = await work.RunAsync("model", "verify", model);

        result.ShouldEndWith(Failed).Output.ShouldContain("tokenizer.json");
    });

    [Fact]
    public Task Quantize_FormsOfParts_AreInTheManifest() => Workspace.UseAsync(async work =>
    {
        string checkpoint = work.PathOf("tiny");
        await work.RunAsync("model", "synth", checkpoint);

        CliResult result = await work.RunAsync("model", "quantize", checkpoint, work.PathOf("out"), "--precision", "int4", "--form", "decode=i4b32", "--json");

        result.ShouldEndWith(Ok).Json()["forms"]!["decode"]!.GetValue<string>().ShouldBe("i4b32");
    });

    [Fact]
    public Task Quantize_ImportedModel_IsRefusedBecauseItWouldLoseTwice() => Workspace.UseAsync(async work =>
    {
        string model = await ImportAsync(work, "tiny");

        (await work.RunAsync("model", "quantize", model, work.PathOf("out"))).ShouldEndWith(BadInput).Errors.ShouldContain("checkpoint");
    });

    [Fact]
    public Task Import_TargetThatHoldsAModel_IsRefusedWithoutReplace() => Workspace.UseAsync(async work =>
    {
        string model = await ImportAsync(work, "tiny");

        (await work.RunAsync("model", "import", work.PathOf("tiny"), model)).ShouldEndWith(BadInput).Errors.ShouldContain(model);
        (await work.RunAsync("model", "import", work.PathOf("tiny"), model, "--replace")).ShouldEndWith(Ok);
    });

    [Fact]
    public Task Info_NoModel_SaysHowToGetOne() => Workspace.UseAsync(async work =>
    {
        Dictionary<string, string> variables = new() { ["XDG_DATA_HOME"] = work.PathOf("data") };

        (await work.RunAsync(variables, ["model", "info"])).ShouldEndWith(BadInput).Errors.ShouldContain("youtuvl model import");
    });

    [Fact]
    public Task Bench_TinyModel_HasFiguresAndMemory() => Workspace.UseAsync(async work =>
    {
        string model = await ImportAsync(work, "tiny");

        CliResult result = await work.RunAsync("model", "bench", model, "--quick", "--threads", "1", "--json");

        result.ShouldEndWith(Ok).Json()["figures"]!.AsArray().Select(figure => figure!["name"]!.GetValue<string>())
            .ShouldBe(["prefill of 512 tokens", "decode at 16 positions", "picture of 1280x800"]);
        result.Json()["figures"]!.AsArray().ShouldAllBe(figure => figure!["best"]!.GetValue<double>() > 0);
        result.Json()["peakBytes"]!.GetValue<long>().ShouldBeGreaterThan(0);
    });

    [Fact]
    public Task Bench_ProviderThatIsNotThere_SaysWhy() => Workspace.UseAsync(async work =>
    {
        string model = await ImportAsync(work, "tiny");

        (await work.RunAsync("model", "bench", model, "--provider", "dml")).ShouldEndWith(NotPossibleHere).Errors.ShouldContain("'dml'");
    });

    [Fact]
    public Task Parity_GoldenVectors_PassCheckByCheck() => Workspace.UseAsync(async work =>
    {
        CliResult result = await work.RunAsync("model", "parity", Golden, "--json");

        result.ShouldEndWith(Ok).Json()["passed"]!.GetValue<bool>().ShouldBeTrue();
        result.Json()["checks"]!.AsArray().Count.ShouldBeGreaterThan(30);
    });

    [Fact]
    public Task Parity_VectorChanged_FailsAndMarksTheRow() => Workspace.UseAsync(async work =>
    {
        string folder = work.PathOf("golden");
        Copy(Golden, folder);
        string logits = Path.Combine(folder, "text.logits.npy");
        byte[] bytes = await File.ReadAllBytesAsync(logits, work.Token);
        BitConverter.TryWriteBytes(bytes.AsSpan(bytes.Length - sizeof(float)), 100f);
        await File.WriteAllBytesAsync(logits, bytes, work.Token);

        CliResult result = await work.RunAsync("model", "parity", folder);

        result.ShouldEndWith(Failed).Output.Split('\n').Where(line => line.Contains("failed", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("text logits");
    });

    [Fact]
    public Task Parity_NoGoldenFolder_NamesTheFile() => Workspace.UseAsync(async work =>
        (await work.RunAsync("model", "parity", work.PathOf("nowhere"))).ShouldEndWith(BadInput).Errors.ShouldContain("golden.json"));

    [Fact]
    public Task Pull_NotAccepted_ShowsTheLicenceAndDownloadsNothing() => Workspace.UseAsync(async work =>
    {
        await using var hub = new FileHub("owner/model");
        Dictionary<string, string> variables = new() { ["XDG_DATA_HOME"] = work.PathOf("data"), ["HF_ENDPOINT"] = hub.Address };

        CliResult result = await work.RunAsync(variables, ["model", "pull", "owner/model", "--json"]);

        result.ShouldEndWith(BadInput).Errors.ShouldContain(FileHub.Licence);
        result.Errors.ShouldContain("--accept-licence");
        Directory.Exists(work.PathOf("data")).ShouldBeFalse();
    });

    [Fact]
    public Task Pull_Accepted_PutsTheCheckpointWhereModelsLie() => Workspace.UseAsync(async work =>
    {
        await using var hub = new FileHub("owner/model");
        Dictionary<string, string> variables = new() { ["XDG_DATA_HOME"] = work.PathOf("data"), ["HF_ENDPOINT"] = hub.Address };

        CliResult result = await work.RunAsync(variables, ["model", "pull", "owner/model", "--accept-licence", "--json"]);

        string folder = work.PathOf("data/youtuvl/models/model");
        result.ShouldEndWith(Ok).Json()["folder"]!.GetValue<string>().ShouldBe(folder);
        result.Json()["revision"]!.GetValue<string>().ShouldBe(FileHub.Commit);
        (await File.ReadAllTextAsync(Path.Combine(folder, "model.safetensors"), work.Token)).ShouldBe(FileHub.Weights);
    });

    [Fact]
    public Task Pull_RepositoryThatDoesNotExist_IsBadInput() => Workspace.UseAsync(async work =>
    {
        await using var hub = new FileHub("owner/model");

        (await work.RunAsync("model", "pull", "owner/other", "--hub", hub.Address)).ShouldEndWith(BadInput).Errors.ShouldContain("owner/other");
    });

    [Fact]
    public Task Pull_TokenWanted_IsTheEnvironmentsFault() => Workspace.UseAsync(async work =>
    {
        await using var hub = new FileHub("owner/model") { Refuses = true };

        (await work.RunAsync("model", "pull", "owner/model", "--hub", hub.Address)).ShouldEndWith(NotPossibleHere).Errors.ShouldContain("HF_TOKEN");
    });

    private static string Golden => Path.Combine(Repository.Root, "tests", "YoutuVl.Inference.Tests", "Golden");

    private static void Copy(string source, string target)
    {
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task<string> ImportAsync(Workspace work, string name)
    {
        string model = work.PathOf(name + "-int4");
        (await work.RunAsync("model", "synth", work.PathOf(name))).ShouldEndWith(Ok);
        (await work.RunAsync("model", "import", work.PathOf(name), model)).ShouldEndWith(Ok);
        return model;
    }
}
