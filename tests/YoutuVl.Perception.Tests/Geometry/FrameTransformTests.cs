using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Tests.Geometry;

public sealed class FrameTransformTests
{
    // Monitors of any size and place, left of and above the origin too, shown by frames of 100 to 250 per cent.
    private static readonly Gen<FrameTransform> Layouts =
        from x in Gen.Int[-8000, 8000]
        from y in Gen.Int[-8000, 8000]
        from width in Gen.Int[1, 4000]
        from height in Gen.Int[1, 4000]
        from percent in Gen.Int[100, 250]
        select new FrameTransform(
            new ScreenRect(x, y, width, height),
            Math.Max(1, width * percent / 100),
            Math.Max(1, height * percent / 100));

    private static readonly Gen<(FrameTransform Transform, ScreenRect Rect)> LayoutsWithRect =
        from transform in Layouts
        from left in Gen.Int[0, transform.Screen.Width - 1]
        from top in Gen.Int[0, transform.Screen.Height - 1]
        from width in Gen.Int[1, transform.Screen.Width - left]
        from height in Gen.Int[1, transform.Screen.Height - top]
        select (transform, new ScreenRect(transform.Screen.X + left, transform.Screen.Y + top, width, height));

    [Fact]
    public void ToScreen_OfToFrame_IsTheSamePixel() => LayoutsWithRect.Sample(sample =>
    {
        var point = new ScreenPoint(sample.Rect.X, sample.Rect.Y);

        var back = sample.Transform.ToScreen(sample.Transform.ToFrame(point));

        // A frame pixel of an enlarged frame may straddle two screen pixels; its middle then lies in one of the two.
        Math.Abs(back.X - point.X).ShouldBeLessThanOrEqualTo(1);
        Math.Abs(back.Y - point.Y).ShouldBeLessThanOrEqualTo(1);
    });

    [Fact]
    public void ToScreen_OfToFrameAtOriginalSize_IsExact() => LayoutsWithRect.Sample(sample =>
    {
        var screen = sample.Transform.Screen;
        var exact = new FrameTransform(screen, screen.Width, screen.Height);
        var point = new ScreenPoint(sample.Rect.X, sample.Rect.Y);

        exact.ToScreen(exact.ToFrame(point)).ShouldBe(point);
        exact.ToScreen(exact.ToFrame(sample.Rect)).ShouldBe(sample.Rect);
    });

    [Fact]
    public void ToScreen_OfToFrameRect_HoldsTheRect() => LayoutsWithRect.Sample(sample =>
    {
        var frame = sample.Transform.ToFrame(sample.Rect);

        sample.Transform.Frame.Contains(frame).ShouldBeTrue();
        sample.Transform.ToScreen(frame).Contains(sample.Rect).ShouldBeTrue();
    });

    [Fact]
    public void ToFrame_OutsideTheScreen_Throws() => LayoutsWithRect.Sample(sample =>
    {
        var screen = sample.Transform.Screen;

        Should.Throw<CoordinateOutOfRangeException>(() => sample.Transform.ToFrame(new ScreenPoint(screen.Right, screen.Y)));
        Should.Throw<CoordinateOutOfRangeException>(() => sample.Transform.ToFrame(new ScreenPoint(screen.X, screen.Y - 1)));
        Should.Throw<CoordinateOutOfRangeException>(() => sample.Transform.ToFrame(sample.Rect with { Width = screen.Width + 1 }));
    }, iter: 50);

    [Fact]
    public void ToFrame_EmptyRect_Throws() =>
        Should.Throw<CoordinateOutOfRangeException>(() => new FrameTransform(new ScreenRect(0, 0, 5, 5), 5, 5).ToFrame(new ScreenRect(1, 1, 0, 1)));

    [Fact]
    public void ModelTransform_PointThereAndBack_StaysWithinOneModelPixel() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[1, 800], Gen.Int[1, 800], Gen.Int[0, 10_000]).Sample((origin, size, model, place) =>
        {
            var transform = new ModelTransform(new FrameRect(origin, origin, size, size), model, model);
            var point = new FramePoint(origin + (place % size), origin + (place % size));

            var back = transform.ToFrame(transform.ToModel(point));

            Math.Abs(back.X - point.X).ShouldBeLessThanOrEqualTo((size / model) + 1);
            transform.Crop.Contains(transform.ToFrame(transform.Model)).ShouldBeTrue();
        });
}
