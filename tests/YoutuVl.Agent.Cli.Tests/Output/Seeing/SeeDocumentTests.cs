using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using Spectre.Console;
using YoutuVl.Agent.Cli.Composition.Seeing;
using YoutuVl.Agent.Cli.Output;
using YoutuVl.Agent.Cli.Output.Seeing;
using YoutuVl.Inference.Tasks;
using YoutuVl.Inference.Tasks.Results;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Images;

namespace YoutuVl.Agent.Cli.Tests.Output.Seeing;

public sealed class SeeDocumentTests
{
    private static readonly SeeFindings Findings = new()
    {
        Story = new TaskResult<SeeTask>(SeeTask.Pose, "raw") { Unparsed = [new UnparsedPiece(2, "w", "not a person")] },
        Boxes = [new BoxDetection("cat", new PixelBox(1, 2, 30.5, 20) { Adjusted = true }, 0.5)],
        Outlines = [new PolygonShape([new(1, 1), new(20, 1), new(20, 15)])],
        People = [new PersonPose(new PixelBox(40, 30, 70, 55), [new PoseJoint(BodyJoint.RightAnkle, new PixelPoint(12, 20), 1), new PoseJoint(BodyJoint.RightKnee, new PixelPoint(12, 40), 0)])],
    };

    [Fact]
    public void Document_OfFindings_HasNumbersNamesAndPixels()
    {
        var document = JsonNode.Parse(CliJson.Serialize(SeeDocument.Of(new SeeRequest(SeeTask.Pose, "a.png", null), ImageArea.Whole(80, 60), Findings)))!;

        document["boxes"]![0]!["number"]!.GetValue<int>().ShouldBe(1);
        document["boxes"]![0]!["box"]!["x2"]!.GetValue<double>().ShouldBe(30.5);
        document["boxes"]![0]!["box"]!["adjusted"]!.GetValue<bool>().ShouldBeTrue();
        document["boxes"]![0]!["box"]!["center"]!["y"]!.GetValue<double>().ShouldBe(11);
        document["outlines"]![0]!["points"]!.AsArray().Count.ShouldBe(3);
        document["people"]![0]!["joints"]![0]!["joint"]!.GetValue<string>().ShouldBe("right-ankle");
        document["people"]![0]!["joints"]![1]!["isVisible"]!.GetValue<bool>().ShouldBeFalse();
        document["unparsed"]![0]!["reason"]!.GetValue<string>().ShouldBe("not a person");
        document["mask"].ShouldBeNull();
    }

    [Fact]
    public void Text_OfFindings_NamesWhatWasNotUnderstood()
    {
        var writer = new StringWriter();
        SeeText.Write(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }), Findings);

        var text = writer.ToString();
        text.ShouldContain("1  cat  (1, 2) to (30.5, 20) adjusted  0.50");
        text.ShouldContain("1 of 2 joints visible");
        text.ShouldContain("Not understood at 2: w (not a person)");
    }

    [Fact]
    public void Overlay_OfFindings_DrawsVisibleJointsOnly()
    {
        using var picture = PixelBuffer.Rent(80, 60);
        picture.Pixels.Fill(255);
        using var drawn = ImageCodec.Decode(SeePictures.Overlay(picture, Findings with { Boxes = null, Outlines = null }));

        IsDrawn(12, 20).ShouldBeTrue();
        IsDrawn(40, 50).ShouldBeTrue();
        IsDrawn(13, 41).ShouldBeFalse();

        bool IsDrawn(int x, int y) => drawn.Row(y).Slice(x * 4, 3).IndexOfAnyExcept((byte)255) >= 0;
    }

    [Fact]
    public void Mask_OfDepth_IsStretchedToAllGreyValues()
    {
        var findings = Findings with
        {
            Depth = new DepthMap { Columns = 2, Rows = 2, Region = new PixelRegion(0, 0, 32, 32), Runs = [new MaskRun(300, 3), new MaskRun(700, 1)] },
        };

        using var mask = ImageCodec.Decode(SeePictures.Mask(findings));

        (mask.Width, mask.Height, mask.Pixels[0], mask.Pixels[12]).ShouldBe((2, 2, (byte)0, (byte)255));
    }
}
