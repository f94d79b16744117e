using Shouldly;
using Xunit;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Tasks.Parsing;
using YoutuVl.Inference.Tasks.Results;

namespace YoutuVl.Inference.Tests.Tasks.Parsing;

public sealed class ParserTests
{
    [Fact]
    public void Detection_OneBox_IsInSourcePixels()
    {
        var parsed = DetectionParser.Parse("<box><x_112><y_16><x_224><y_160></box>", Answers.Frame);

        parsed.Unparsed.ShouldBeEmpty();
        parsed.Items.ShouldHaveSingleItem().ShouldBe(new BoxDetection(null, new PixelBox(100, 15, 200, 150)));
    }

    [Fact]
    public void Detection_BeyondTheLastCoordinateToken_IsNotSaturated()
    {
        var frame = CoordinateFrame.Whole(new ImageMapping(3840, 2160, 2048, 1152));

        DetectionParser.Parse("<box><x_1024><y_576><x_2047><y_1151></box>", frame).Items[0].Box.ShouldBe(new PixelBox(1920, 1080, 3838.125, 2158.125));
    }

    [Fact]
    public void Detection_OutsideTheImage_IsClippedAndSaysSo() =>
        DetectionParser.Parse("<box><x_0><y_0><x_2047><y_80></box>", Answers.Frame).Items[0].Box.ShouldBe(new PixelBox(0, 0, 200, 75) { Adjusted = true });

    [Fact]
    public void Detection_CornersInTheWrongOrder_ArePutRightAndSaySo() =>
        DetectionParser.Parse("<box><x_224><y_160><x_112><y_16></box>", Answers.Frame).Items[0].Box.ShouldBe(new PixelBox(100, 15, 200, 150) { Adjusted = true });

    [Fact]
    public void Detection_OfARegion_IsInPixelsOfTheWholeImage()
    {
        var frame = new CoordinateFrame(new ImageMapping(64, 32, 64, 32), new PixelRegion(500, 300, 64, 32));

        DetectionParser.Parse("<box><x_1><y_2><x_99><y_4></box>", frame).Items[0].Box.ShouldBe(new PixelBox(501, 302, 564, 304) { Adjusted = true });
    }

    [Fact]
    public void Detection_SeveralBoxesOfAName_AllCarryIt()
    {
        const string box = "<box><x_0><y_0><x_8><y_8></box>";
        var parsed = DetectionParser.Parse($"<ref>menu item</ref>{box}{box}\n<ref> button </ref> {box}", Answers.Frame);

        parsed.Items.Select(d => d.Label).ShouldBe(["menu item", "menu item", "button"]);
        parsed.Unparsed.ShouldBeEmpty();
    }

    [Fact]
    public void Detection_OfBrokenParts_KeepsTheWholeOnes()
    {
        const string box = "<box><x_0><y_0><x_8><y_8></box>";
        var parsed = DetectionParser.Parse($"Here: {box}<box><x_1><y_2></box><ref>cat</ref>{box}<ref>dog</ref><box><x_1>", Answers.Frame);

        parsed.Items.Select(d => d.Label).ShouldBe([null, "cat"]);
        parsed.Unparsed.Select(u => (u.Start, u.Text)).ShouldBe([(0, "Here: "), (37, "<box><x_1><y_2></box>"), (103, "<ref>dog</ref>"), (117, "<box><x_1>")]);
    }

    [Fact]
    public void Polygon_WithPolyTags_IsReadAsSeveral()
    {
        const string triangle = "<x_0><y_0><x_112><y_0><x_112><y_80>";

        PolygonParser.Parse($"<ins>{triangle}</ins>", Answers.Frame).Items.ShouldHaveSingleItem().Points.ShouldBe([new(0, 0), new(100, 0), new(100, 75)]);
        PolygonParser.Parse($"<ins><poly>{triangle}</poly><poly>{triangle}</poly></ins>", Answers.Frame).Items.Length.ShouldBe(2);
        PolygonParser.Parse($"<ins>{triangle}<x_5>", Answers.Frame).Unparsed.ShouldHaveSingleItem().Text.ShouldBe("<x_5>");
        PolygonParser.Parse("<ins><x_0><y_0></ins>", Answers.Frame).Items.ShouldBeEmpty();
    }

    [Fact]
    public void Pose_OfOnePerson_NamesTheJointsInOrder()
    {
        string joints = string.Concat(Enumerable.Range(0, 16).Select(i => $"<kpt><x_{i * 14}><y_{i * 10}><v_{(i % 2 == 0 ? "1" : "0.25")}></kpt>"));
        var parsed = PoseParser.Parse($"<person><box><x_0><y_0><x_224><y_160></box>{joints}</person>", Answers.Frame);

        parsed.Unparsed.ShouldBeEmpty();
        var person = parsed.Items.ShouldHaveSingleItem();
        person.Box.ShouldBe(new PixelBox(0, 0, 200, 150));
        person.Joints.Length.ShouldBe(16);
        person.Joints[15].ShouldBe(new PoseJoint(BodyJoint.LeftWrist, new PixelPoint(15 * 14 * 200 / 224.0, 150 * 150 / 160.0), 0.25));
        person.Joints.Count(j => j.IsVisible).ShouldBe(8);
    }

    [Fact]
    public void Pose_CutOff_KeepsWhatCame()
    {
        var parsed = PoseParser.Parse("<person><box><x_0><y_0><x_1><y_1></box><kpt><x_2><y_2><v_1></kpt><kpt><x_3>", Answers.Frame);

        parsed.Items.ShouldHaveSingleItem().Joints.ShouldHaveSingleItem();
        parsed.Unparsed.ShouldHaveSingleItem().Text.ShouldBe("<kpt><x_3>");
    }

    [Fact]
    public void Labels_ThatComeTwice_CountOnce()
    {
        var parsed = LabelParser.Parse("<ref>menu</ref><ref><OTHERS></ref><ref>menu</ref>!");

        parsed.Items.ShouldBe(["menu", "<OTHERS>"]);
        parsed.Unparsed.ShouldHaveSingleItem().Text.ShouldBe("!");
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("There are 12 icons in one row.", 12)]
    [InlineData("1,024 files", 1024)]
    [InlineData("There are three dogs.", 3)]
    [InlineData("There are no dogs.", 0)]
    [InlineData("None", 0)]
    [InlineData("图中有两只狗", 2)]
    [InlineData("十二个", 12)]
    [InlineData("I cannot tell.", null)]
    [InlineData("99999999999999999999", null)]
    public void Count_OfAnAnswer_IsItsNumber(string answer, int? count) => CountParser.Parse(answer).ShouldBe(count);
}
