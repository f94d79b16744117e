using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Tests.Geometry;

public sealed class PixelRectTests
{
    private static readonly Gen<ScreenRect> Rects =
        Gen.Select(Gen.Int[-50, 50], Gen.Int[-50, 50], Gen.Int[0, 40], Gen.Int[0, 40], (x, y, w, h) => new ScreenRect(x, y, w, h));

    [Fact]
    public void Intersect_AnyTwo_HoldsExactlyTheCommonPixels() => Gen.Select(Rects, Rects).Sample((a, b) =>
    {
        var common = a.Intersect(b);

        common.IsEmpty.ShouldBe(!a.Overlaps(b));
        if (!common.IsEmpty)
        {
            a.Contains(common).ShouldBeTrue();
            b.Contains(common).ShouldBeTrue();
            common.ShouldBe(b.Intersect(a));
        }
    });

    [Fact]
    public void Union_AnyTwo_HoldsBoth() => Gen.Select(Rects, Rects).Sample((a, b) =>
    {
        var union = a.Union(b);

        (a.IsEmpty || union.Contains(a)).ShouldBeTrue();
        (b.IsEmpty || union.Contains(b)).ShouldBeTrue();
    });

    [Fact]
    public void Inflate_BackAndForth_IsTheSame() =>
        Gen.Select(Rects, Gen.Int[0, 20]).Sample((rect, margin) => rect.Inflate(margin).Inflate(-margin).ShouldBe(rect));
}
