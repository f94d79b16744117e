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

    private static async Task<string> ImportAsync(Workspace work, string name)
    {
        string model = work.PathOf(name + "-int4");
        (await work.RunAsync("model", "synth", work.PathOf(name))).ShouldEndWith(Ok);
        (await work.RunAsync("model", "import", work.PathOf(name), model)).ShouldEndWith(Ok);
        return model;
    }
}
