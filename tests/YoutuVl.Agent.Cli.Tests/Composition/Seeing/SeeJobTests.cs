using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using YoutuVl.Agent.Cli.Composition.Seeing;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Cli.Output.Seeing;
using YoutuVl.Inference.Tasks;
using YoutuVl.Inference.Tasks.Results;
using YoutuVl.Perception.Images;

namespace YoutuVl.Agent.Cli.Tests.Composition.Seeing;

public sealed class SeeJobTests(GoldenModel model) : IClassFixture<GoldenModel>
{
    [Fact]
    public async Task Segment_GivenClasses_GivesOneDocumentAMaskAndAnOverlay()
    {
        var request = Request(SeeTask.Segment, 1) with { Classes = ["menu", "text field", "scroll bar"] };
        using var picture = await PictureFile.ReadAsync(request.Image, CancellationToken.None);
        var image = new TaskImage(PictureFile.ForModel(picture));

        var findings = await SeeJob.RunAsync(request, image, CancellationToken.None);

        findings.Any.ShouldBeTrue();
        var document = JsonNode.Parse(CliJson.Serialize(SeeDocument.Of(request, image.Area, findings)))!;
        document["version"]!.GetValue<int>().ShouldBe(1);
        document["task"]!.GetValue<string>().ShouldBe("segment");
        document["mask"]!["classes"]!.AsArray().Sum(c => c!["pixels"]!.GetValue<long>()).ShouldBe(320 * 192);
        document["mask"]!["runs"]!.GetValue<string>().ShouldStartWith("(2,60),(1,70),(2,250)");
        document["timings"]!["total"]!.GetValue<double>().ShouldBeGreaterThan(0);
        document["boxes"].ShouldBeNull();
        using var mask = ImageCodec.Decode(SeePictures.Mask(findings));
        (mask.Width, mask.Height, mask.Pixels[0], mask.Pixels[60 * 4]).ShouldBe((320, 192, (byte)2, (byte)1));
        using var overlay = ImageCodec.Decode(SeePictures.Overlay(picture, findings));
        overlay.Pixels.SequenceEqual(picture.Pixels).ShouldBeFalse();
    }

    [Fact]
    public async Task Ground_InARegion_GivesOneBoxInsideIt()
    {
        var request = Request(SeeTask.Ground, 0) with { Query = "the Save button" };
        using var picture = await PictureFile.ReadAsync(request.Image, CancellationToken.None);
        var image = new TaskImage(PictureFile.ForModel(picture), new PixelRegion(8, 8, 100, 100));

        var findings = await SeeJob.RunAsync(request, image, CancellationToken.None);

        var document = JsonNode.Parse(CliJson.Serialize(SeeDocument.Of(request, image.Area, findings)))!;
        document["found"]!.GetValue<bool>().ShouldBeTrue();
        document["region"]!["width"]!.GetValue<int>().ShouldBe(100);
        document["answer"]!.GetValue<string>().ShouldBe(findings.Story.Answer);
        document["tokens"]!["generated"]!.GetValue<int>().ShouldBeInRange(1, 8);
        var box = document["boxes"]!.AsArray().ShouldHaveSingleItem()!["box"]!;
        box["x1"]!.GetValue<double>().ShouldBeInRange(8, 108);
        box["y2"]!.GetValue<double>().ShouldBeInRange(8, 108);
    }

    [Fact]
    public async Task Detect_ModelThatMakesNoSense_ListsWhatWasNotUnderstood()
    {
        var request = Request(SeeTask.Detect, 1);
        using var picture = await PictureFile.ReadAsync(request.Image, CancellationToken.None);
        var image = new TaskImage(PictureFile.ForModel(picture));

        var findings = await SeeJob.RunAsync(request, image, CancellationToken.None);

        findings.Any.ShouldBeFalse();
        var document = JsonNode.Parse(CliJson.Serialize(SeeDocument.Of(request, image.Area, findings)))!;
        document["found"]!.GetValue<bool>().ShouldBeFalse();
        string.Concat(document["unparsed"]!.AsArray().Select(piece => piece!["text"]!.GetValue<string>())).Trim().ShouldBe(findings.Story.Answer.Trim());
    }

    private SeeRequest Request(SeeTask task, int picture) => new SeeRequest(task, GoldenModel.Picture(picture), model.Folder) { MaxTokens = 8 };
}
