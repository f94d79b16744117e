using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Tests.Testing;

namespace YoutuVl.Perception.Tests.Frames;

public sealed class TileHashesTests
{
    [Fact]
    public void Of_EqualPixels_EqualHashesWithoutDifference()
    {
        using var one = Scene.Frame(100, 70);
        using var two = Scene.Frame(100, 70);

        TileHashes.Of(one.Pixels).Whole.ShouldBe(TileHashes.Of(two.Pixels).Whole);
        TileHashes.Of(two.Pixels).DifferenceFrom(TileHashes.Of(one.Pixels)).ShouldBeEmpty();
    }

    [Fact]
    public void DifferenceFrom_AnyOnePixelChanged_IsExactlyItsTile() =>
        Gen.Select(Gen.Int[1, 150], Gen.Int[1, 150], Gen.Int[0, 10_000], Gen.UInt).Sample((width, height, place, color) =>
        {
            using var frame = Scene.Frame(width, height);
            var before = TileHashes.Of(frame.Pixels);
            var (x, y) = (place % width, place / width % height);
            Scene.Paint(frame.Pixels, new FrameRect(x, y, 1, 1), color | 0xff000000);
            var isSame = (color | 0xff000000) == 0xffe8e8e8;

            var after = TileHashes.Of(frame.Pixels);

            var (left, top) = (x / 32 * 32, y / 32 * 32);
            var tile = new FrameRect(left, top, Math.Min(32, width - left), Math.Min(32, height - top));
            after.DifferenceFrom(before).ShouldBe(isSame ? [] : [tile]);
            (after.Whole == before.Whole).ShouldBe(isSame);
        });

    [Fact]
    public void DifferenceFrom_SeveralChanges_CoversThemWithoutOverlap() =>
        Gen.Select(Gen.Int[0, 199], Gen.Int[0, 149], Gen.Int[1, 90], Gen.Int[1, 90]).Array[1, 5].Sample(changes =>
        {
            using var frame = Scene.Frame(200, 150);
            var before = TileHashes.Of(frame.Pixels);
            FrameRect[] rects = [.. changes.Select(c => new FrameRect(c.Item1, c.Item2, c.Item3, c.Item4).Intersect(new FrameRect(0, 0, 200, 150)))];
            for (var i = 0; i < rects.Length; i++)
            {
                Scene.Paint(frame.Pixels, rects[i], 0xff000000 + (uint)i);
            }

            var regions = TileHashes.Of(frame.Pixels).DifferenceFrom(before);

            var pixels =
                from y in Enumerable.Range(0, 150)
                from x in Enumerable.Range(0, 200)
                let pixel = new FramePoint(x, y)
                let holders = regions.Count(r => r.Contains(pixel))
                where holders > 1 || (holders == 0 && rects.Any(r => r.Contains(pixel)))
                select pixel;
            pixels.ShouldBeEmpty();
        }, iter: 30);

    [Fact]
    public void DifferenceFrom_OtherSize_IsWholeFrame()
    {
        using var small = Scene.Frame(40, 40);
        using var large = Scene.Frame(80, 40);

        TileHashes.Of(large.Pixels).DifferenceFrom(TileHashes.Of(small.Pixels)).ShouldBe([new FrameRect(0, 0, 80, 40)]);
    }

    [Fact]
    public void With_RegionsRepainted_EqualsHashingAfresh()
    {
        using var frame = Scene.Frame(130, 90);
        var before = TileHashes.Of(frame.Pixels);
        FrameRect[] parts = [new(3, 5, 40, 12), new(100, 80, 30, 10)];
        foreach (var part in parts)
        {
            Scene.Paint(frame.Pixels, part, 0xff123456);
        }

        before.With(frame.Pixels, parts).Whole.ShouldBe(TileHashes.Of(frame.Pixels).Whole);
    }

    [Fact]
    public void With_OtherSize_Throws()
    {
        using var small = Scene.Frame(40, 40);
        using var large = Scene.Frame(80, 40);

        Should.Throw<ArgumentException>(() => TileHashes.Of(small.Pixels).With(large.Pixels, []));
    }
}
