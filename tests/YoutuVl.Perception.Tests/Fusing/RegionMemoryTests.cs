using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Fusing;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Perceiving;
using YoutuVl.Perception.Tests.Testing;

namespace YoutuVl.Perception.Tests.Fusing;

public sealed class RegionMemoryTests
{
    [Fact]
    public void Recall_SamePixelsElsewhere_MovesWhatWasFound()
    {
        using ScreenFrame frame = Scene.Frame(200, 120);
        Scene.Paint(frame.Pixels, new FrameRect(12, 14, 5, 3), 0xff102030);
        Scene.Paint(frame.Pixels, new FrameRect(102, 54, 5, 3), 0xff102030);
        ScreenRect first = new(10, 10, 50, 20);
        ScreenRect second = new(100, 50, 50, 20);
        RegionMemory memory = new();
        memory.Begin();
        PerceivedWord word = new("Hi", new ScreenRect(12, 14, 5, 3), 0.8);
        memory.Keep(frame, [first], [new PerceivedElement(ElementRole.Label, "Hi", new ScreenRect(12, 14, 5, 3), 0.8) { Words = [word] }]);

        PerceivedElement moved = memory.Recall(frame, second).ShouldNotBeNull().ShouldHaveSingleItem();

        moved.Bounds.ShouldBe(new ScreenRect(102, 54, 5, 3));
        moved.Words.ShouldHaveSingleItem().Bounds.ShouldBe(new ScreenRect(102, 54, 5, 3));
    }

    [Fact]
    public void Recall_AnyTwoRegions_AgreesWithComparingEveryPixel() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 30], Gen.Int[1, 70], Gen.Int[1, 30], Gen.Int[0, 60], Gen.Int[0, 30], Gen.Int[0, 2]).Sample((x, y, width, height, otherX, otherY, dots) =>
        {
            using ScreenFrame frame = Scene.Frame(140, 70);
            for (int i = 0; i < dots; i++)
            {
                Scene.Paint(frame.Pixels, new FrameRect(7 + (i * 50), 9 + (i * 20), 1, 1), 0xff000000);
            }

            ScreenRect one = new(x, y, width, height);
            ScreenRect other = new(otherX, otherY, width, height);
            RegionMemory memory = new();
            memory.Begin();
            memory.Keep(frame, [one], []);

            (memory.Recall(frame, other) is not null).ShouldBe(AreEqual(frame, one, other));
        });

    private static bool AreEqual(ScreenFrame frame, ScreenRect a, ScreenRect b)
    {
        for (int y = 0; y < a.Height; y++)
        {
            for (int x = 0; x < a.Width; x++)
            {
                if (Scene.PixelAt(frame.Pixels, a.X + x, a.Y + y) != Scene.PixelAt(frame.Pixels, b.X + x, b.Y + y))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
