using Shouldly;
using Xunit;
using YoutuVl.Inference.Generation;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Tasks;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tests.Tasks;

public sealed class VisionTasksTests : IDisposable
{
    private readonly TaskFixture _model = new();

    public void Dispose() => _model.Dispose();

    [Fact]
    public async Task Ground_Answer_IsABoxInSourcePixels()
    {
        _model.Answer("<box><x_16><y_8><x_32><y_16></box>");

        var result = await _model.Tasks.GroundAsync(new TaskImage(TaskFixture.Picture(100, 30)), "the Save button", CancellationToken.None);

        // Two edges of a picture of 100x30 pixels cannot both be named with 64 coordinates, so it becomes 64x32.
        var found = result.Value.ShouldHaveSingleItem();
        found.Label.ShouldBe("the Save button");
        found.Box.ShouldBe(new PixelBox(16 * 100 / 64.0, 8 * 30 / 32.0, 50, 15));
        found.Confidence.ShouldNotBeNull().ShouldBeInRange(0.99, 1);
        result.Answer.ShouldBe("<box><x_16><y_8><x_32><y_16></box>");
        result.Finish.ShouldBe(FinishReason.EndToken);
        result.Counts.Generated.ShouldBe(7);
        result.Timings.Vision.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Ground_InARegion_SeesOnlyIt()
    {
        _model.Answer("<box><x_0><y_0><x_32><y_32></box>");
        var image = new TaskImage(TaskFixture.Picture(500, 300), new PixelRegion(400, 200, 32, 32));

        var result = await _model.Tasks.GroundAsync(image, "it", CancellationToken.None);

        _model.Encoded.ShouldHaveSingleItem().Mapping.ShouldBe(new ImageMapping(32, 32, 32, 32));
        result.Value[0].Box.ShouldBe(new PixelBox(400, 200, 432, 232));
    }

    [Fact]
    public async Task Ask_SamePictureAgain_EncodesAndRunsItOnce()
    {
        _model.Answer("Yes.", "No.");
        var first = await _model.Tasks.AskAsync(new TaskImage(TaskFixture.Picture(64, 64)), "Is it grey?", CancellationToken.None);
        var second = await _model.Tasks.AskAsync(new TaskImage(TaskFixture.Picture(64, 64)), "Is it red?", CancellationToken.None);

        (first.Value, second.Value).ShouldBe(("Yes.", "No."));
        _model.Encoded.Count.ShouldBe(1);
        (first.ImageReused, second.ImageReused).ShouldBe((false, true));
        second.Timings.Vision.ShouldBe(TimeSpan.Zero);
        (second.Counts.Prompt - second.Counts.Reused).ShouldBeLessThan("red?".Length + 20);
        first.Counts.Reused.ShouldBe(0);
    }

    [Fact]
    public async Task Ask_ManyPictures_KeepsTheLatest()
    {
        foreach (byte shade in new byte[] { 1, 2, 3, 4, 5, 5, 2, 1 })
        {
            await _model.Tasks.CaptionAsync(new TaskImage(TaskFixture.Picture(32, 32, shade)), CancellationToken.None);
        }

        _model.Encoded.Count.ShouldBe(6);
    }

    [Fact]
    public async Task Detect_Classes_AreNamedInTheAnswer()
    {
        _model.Answer("<ref>menu</ref><box><x_0><y_0><x_1><y_1></box> and <ref>icon</ref>");

        var result = await _model.Tasks.DetectAsync(new TaskImage(TaskFixture.Picture(32, 32)), ["menu", "icon"], CancellationToken.None);

        result.Value.ShouldHaveSingleItem().Label.ShouldBe("menu");
        result.Unparsed.Select(piece => piece.Text).ShouldBe([" and ", "<ref>icon</ref>"]);
    }

    [Fact]
    public async Task Count_Answer_IsANumber()
    {
        _model.Answer("There are three.", "Several.");

        (await _model.Tasks.CountAsync(new TaskImage(TaskFixture.Picture(32, 32)), "dogs", CancellationToken.None)).Value.ShouldBe(3);
        (await _model.Tasks.CountAsync(new TaskImage(TaskFixture.Picture(32, 32)), "cats", CancellationToken.None)).Value.ShouldBeNull();
    }

    [Fact]
    public async Task Segment_AnswerNamesNothing_TakesTheClassesOfTheQuestion()
    {
        _model.Answer("I cannot.", "<ref>road</ref><ref><OTHERS></ref>");

        var asked = await _model.Tasks.SegmentAsync(new TaskImage(TaskFixture.Picture(70, 50)), ["menu", "icon"], CancellationToken.None);
        var named = await _model.Tasks.SegmentAsync(new TaskImage(TaskFixture.Picture(70, 50)), ["menu", "icon"], CancellationToken.None);

        asked.Value.Classes.ShouldBe(["menu", "icon"]);
        asked.Value.CountPixels().Sum().ShouldBe(70 * 50);
        asked.Unparsed.ShouldHaveSingleItem();
        named.Value.Classes.ShouldBe(["road", "<OTHERS>"]);
        named.ImageReused.ShouldBeTrue();
    }

    [Fact]
    public async Task Segment_InARegion_LeavesTheRestWithoutAClass()
    {
        var image = new TaskImage(TaskFixture.Picture(70, 50), new PixelRegion(10, 20, 30, 10));

        var result = await _model.Tasks.SegmentAsync(image, ["menu", "icon"], CancellationToken.None);

        result.Value.CountPixels().Sum().ShouldBe(300);
        result.Value.Runs.Sum(run => run.Length).ShouldBe(3500);
    }

    [Fact]
    public async Task Depth_WithoutDepthTokens_SaysWhichIsMissing() =>
        (await Should.ThrowAsync<TaskUnavailableException>(() => _model.Tasks.EstimateDepthAsync(new TaskImage(TaskFixture.Picture(32, 32)), CancellationToken.None)))
            .Message.ShouldContain("<custom_1>");

    [Fact]
    public async Task Depth_OfAPicture_HasABinForEachPatch()
    {
        using var model = new TaskFixture(pieces: Enumerable.Range(0, DepthMap.BinCount).Select(i => $"<custom_{i}>"));

        var result = await model.Tasks.EstimateDepthAsync(new TaskImage(TaskFixture.Picture(90, 60)), CancellationToken.None);

        (result.Value.Columns, result.Value.Rows, result.Value.Runs.Sum(run => run.Length)).ShouldBe((6, 4, 24));
        result.Value.Region.ShouldBe(new PixelRegion(0, 0, 90, 60));
    }

    [Fact]
    public async Task ReferMask_OfAnOutline_LooksAtACutOut()
    {
        _model.Answer("<ins><x_8><y_8><x_24><y_8><x_24><y_24></ins>", "<ref><FG></ref><ref><BG></ref>");

        var result = await _model.Tasks.ReferMaskAsync(new TaskImage(TaskFixture.Picture(64, 64)), "the box", CancellationToken.None);

        // The outline is 16 pixels wide and high; a tenth more on each side makes 20, enlarged to 512.
        _model.Encoded.Select(image => image.Mapping.SourceWidth).ShouldBe([64, 512]);
        result.Value.Classes.ShouldBe(["the box"]);
        result.Value.Runs.Sum(run => run.Length).ShouldBe(64 * 64);
        result.Value.CountPixels()[0].ShouldBeInRange(1, 20 * 20);
        result.Timings.Vision.ShouldBe(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task ReferMask_NothingOutlined_IsEmpty()
    {
        _model.Answer("There is none.");

        var result = await _model.Tasks.ReferMaskAsync(new TaskImage(TaskFixture.Picture(64, 64)), "the box", CancellationToken.None);

        result.Value.ToRunLengthText().ShouldBe("(-1,4096)");
        result.Unparsed.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task SegmentAll_NamesThenBoxesThenPixels_PaintsSmallOverLarge()
    {
        _model.Answer(
            "<ref>window</ref><ref>icon</ref>",
            "<ref>icon</ref><box><x_8><y_8><x_16><y_16></box><ref>window</ref><box><x_0><y_0><x_63><y_63></box>",
            "<ref><FG></ref>",
            "<ref><FG></ref>");

        var result = await _model.Tasks.SegmentAllAsync(new TaskImage(TaskFixture.Picture(64, 64)), CancellationToken.None);

        // A single class covers everything, so each object fills its cut-out.
        result.Value.Classes.ShouldBe(["window", "icon"]);
        result.Value.CountPixels().ShouldBe([(64 * 64) - 100, 100]);
    }

    [Fact]
    public async Task Match_LikelyYes_IsCloseToOne()
    {
        _model.Answer("Yes");
        var image = new TaskImage(TaskFixture.Picture(32, 32));

        (await _model.Tasks.MatchAsync(image, "an error dialog", CancellationToken.None)).Value.ShouldBeGreaterThan(0.99);
        _model.Forget();
        _model.Answer("no");
        (await _model.Tasks.MatchAsync(image, "an error dialog", CancellationToken.None)).Value.ShouldBeLessThan(0.01);
    }

    [Fact]
    public async Task Ask_Cancelled_EndsAndTheNextQuestionWorks()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var image = new TaskImage(TaskFixture.Picture(32, 32));

        await Should.ThrowAsync<OperationCanceledException>(() => _model.Tasks.CaptionAsync(image, stop.Token));
        _model.Answer("grey");
        (await _model.Tasks.CaptionAsync(image, CancellationToken.None)).Value.ShouldBe("grey");
    }

    [Fact]
    public void Image_RegionOutside_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TaskImage(TaskFixture.Picture(10, 10), new PixelRegion(5, 5, 6, 1)));
}
