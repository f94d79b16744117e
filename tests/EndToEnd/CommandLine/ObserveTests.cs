using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using YoutuVl.EndToEnd.Fixtures;

namespace YoutuVl.EndToEnd.CommandLine;

/// <summary><c>youtuvl observe</c> and <c>youtuvl doctor</c>, as a caller of the process sees them.</summary>
public sealed class ObserveTests
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Fact]
    public Task Observe_JsonAndOverlay_ListsElementsWithTheNumbersOfThePicture() => Workspace.UseAsync(async work =>
    {
        string picture = work.PathOf("screen.png");

        CliResult result = await work.RunAsync("observe", "--launch", "galculator", "--virtual-desktop", "1280x800", "--json", "--overlay", picture);

        JsonObject document = result.ShouldEndWith(0).Json();
        ((int)document["version"]!).ShouldBe(1);
        JsonObject seven = document["elements"]!.AsArray().Select(e => e!.AsObject()).Single(e => (string)e["name"]! == "7");
        ((string)seven["role"]!).ShouldBe("toggle-button");
        ((int?)seven["mark"]).ShouldNotBeNull();
        byte[] bytes = await File.ReadAllBytesAsync(picture, work.Token);
        bytes[..8].ShouldBe(PngSignature);
        BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)).ShouldBe(1280);
    });

    [Fact]
    public Task Observe_Table_NamesTheWindow() => Workspace.UseAsync(async work =>
    {
        CliResult result = await work.RunAsync("observe", "--launch", "mousepad --disable-server", "--virtual-desktop", "800x600");

        result.ShouldEndWith(0).Output.ShouldContain("Untitled 1 - Mousepad");
    });

    [Fact]
    public Task Doctor_Json_SaysThatAVirtualDesktopWorks() => Workspace.UseAsync(async work =>
    {
        JsonObject document = (await work.RunAsync("doctor", "--json")).ShouldEndWith(0).Json();

        ((bool)document["canActOnVirtualDesktop"]!).ShouldBeTrue();
        ((bool)document["canActHere"]!).ShouldBeFalse();
        document["checks"]!.AsArray().Select(check => (string)check!["id"]!).ShouldContain("display");
    });

    [Fact]
    public Task Doctor_DisplayThatDoesNotAnswer_SaysWhatToDo() => Workspace.UseAsync(async work =>
    {
        CliResult result = await work.RunAsync(new Dictionary<string, string> { ["DISPLAY"] = ":64999" }, ["doctor"]);

        result.ShouldEndWith(0).Output.ShouldContain(":64999");
        result.Output.ShouldContain("To do:");
    });
}
