using Shouldly;
using Xunit;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Images;
using YoutuVl.Perception.Overlay;
using YoutuVl.Perception.Tests.Testing;

namespace YoutuVl.Perception.Tests.Overlay;

public sealed class SetOfMarksTests
{
    [Fact]
    public void Draw_SyntheticForm_NumbersInReadingOrderAndLeavesTheFrameAlone()
    {
        using var frame = Scene.Frame(640, 400);
        var hash = TileHashes.Of(frame.Pixels).Whole;
        var marks = SetOfMarks.Draw(Form().Observe(frame));
        Keep(marks);

        marks.Marks.Select(m => m.Element.Name).ShouldBe(["File", "Edit", "Name", "Search", "Notes", "1", "2", "3", "OK", "Cancel"]);
        marks.Marks.Select(m => m.Number).ShouldBe(Enumerable.Range(1, 10));
        TileHashes.Of(frame.Pixels).Whole.ShouldBe(hash);
    }

    // The golden facts of the picture, with tolerance for places: a box around each mark, and a label of its colour near it.
    [Fact]
    public void Draw_SyntheticForm_EachMarkHasItsBoxAndANearbyLabel()
    {
        using var frame = Scene.Frame(640, 400);
        var marks = SetOfMarks.Draw(Form().Observe(frame));

        using var picture = ImageCodec.Decode(marks.Png.Span);

        foreach (var mark in marks.Marks)
        {
            var color = Scene.PixelAt(picture, mark.Bounds.X + (mark.Bounds.Width / 2), mark.Bounds.Bottom - 1);
            color.ShouldNotBe(0xffe8e8e8u, mark.ToString());
            var near = new FrameRect(mark.Bounds.X, mark.Bounds.Y, mark.Bounds.Width, mark.Bounds.Height).Inflate(28).Intersect(new FrameRect(0, 0, 640, 400));
            CountOf(picture, near, color).ShouldBeGreaterThan((2 * (mark.Bounds.Width + mark.Bounds.Height)) + 40, mark.ToString());
        }
    }

    [Fact]
    public void Draw_SeenElement_HasTheColourOfSeenElements()
    {
        using var frame = Scene.Frame(640, 400);
        var scene = new Scene();
        var seen = scene.Add(ElementRole.Label, "Total", new ScreenRect(40, 100, 80, 20));
        scene.Set(seen with { Sources = [new ElementSource(ElementSourceKind.Ocr, 0.9)] });
        scene.Add(ElementRole.Button, "OK", new ScreenRect(40, 200, 80, 20));

        var marks = SetOfMarks.Draw(scene.Observe(frame));

        using var picture = ImageCodec.Decode(marks.Png.Span);
        marks.Marks.Select(m => m.Element.Name).ShouldBe(["Total", "OK"]);
        Scene.PixelAt(picture, 80, 119).ShouldBe(0xffffd600u);
        Scene.PixelAt(picture, 80, 219).ShouldNotBe(0xffffd600u);
    }

    [Fact]
    public void Draw_ObservationWithoutPixels_Throws() => Should.Throw<ArgumentException>(() => SetOfMarks.Draw(Form().Observe()));

    [Fact]
    public void Of_HiddenDisabledCoveredOrOutside_GetsNoMark()
    {
        var scene = new Scene();
        scene.AddWindow(1, "lower", new ScreenRect(0, 0, 300, 300));
        scene.AddWindow(2, "upper", new ScreenRect(0, 150, 300, 300));
        var hidden = scene.Add(ElementRole.Button, "hidden", new ScreenRect(0, 0, 10, 10));
        scene.Set(hidden with { States = ElementStates.Enabled });
        var disabled = scene.Add(ElementRole.Button, "disabled", new ScreenRect(0, 20, 10, 10));
        scene.Set(disabled with { States = ElementStates.Showing });
        var covered = scene.Add(ElementRole.Button, "covered", new ScreenRect(10, 200, 10, 10));
        scene.Set(covered with { Window = scene.Windows[0].Id });
        scene.Add(ElementRole.Button, "outside", new ScreenRect(900, 10, 10, 10));
        scene.Add(ElementRole.Pane, "container", new ScreenRect(0, 0, 100, 100));
        var partly = scene.Add(ElementRole.Button, "partly", new ScreenRect(390, 30, 60, 20));

        var marks = MarkSet.Of(scene.Elements, scene.Windows, new ScreenRect(0, 0, 400, 300));

        var mark = marks.ShouldHaveSingleItem();
        mark.Element.Name.ShouldBe("partly");
        mark.Bounds.ShouldBe(new ScreenRect(390, 30, 10, 20));
        marks.Find(1).ShouldBe(mark);
        marks.Find(partly.Id).ShouldBe(mark);
        marks.Find(2).ShouldBeNull();
        marks.Find(hidden.Id).ShouldBeNull();
    }

    private static int CountOf(PixelBuffer picture, FrameRect rect, uint color)
    {
        var count = 0;
        for (var y = rect.Y; y < rect.Bottom; y++)
        {
            for (var x = rect.X; x < rect.Right; x++)
            {
                count += Scene.PixelAt(picture, x, y) == color ? 1 : 0;
            }
        }

        return count;
    }

    private static Scene Form()
    {
        var scene = new Scene();
        scene.AddWindow(1, "Form", new ScreenRect(0, 0, 640, 400), active: true);
        scene.Add(ElementRole.Button, "OK", new ScreenRect(420, 360, 80, 28));
        scene.Add(ElementRole.Button, "Cancel", new ScreenRect(520, 360, 80, 28));
        scene.Add(ElementRole.Menu, "File", new ScreenRect(4, 22, 40, 22));
        scene.Add(ElementRole.Menu, "Edit", new ScreenRect(44, 22, 40, 22));
        scene.Add(ElementRole.TextBox, "Name", new ScreenRect(100, 60, 200, 26));
        scene.Add(ElementRole.Button, "Search", new ScreenRect(320, 62, 60, 22));
        scene.Add(ElementRole.TextBox, "Notes", new ScreenRect(20, 110, 300, 200));
        scene.Add(ElementRole.Button, "1", new ScreenRect(400, 200, 40, 30));
        scene.Add(ElementRole.Button, "2", new ScreenRect(444, 200, 40, 30));
        scene.Add(ElementRole.Button, "3", new ScreenRect(488, 200, 40, 30));
        return scene;
    }

    // Set this variable to a folder to look at the picture.
    private static void Keep(SetOfMarks marks)
    {
        if (Environment.GetEnvironmentVariable("YOUTUVL_KEEP_PICTURES") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, "set-of-marks.png"), marks.Png.Span);
        }
    }
}
