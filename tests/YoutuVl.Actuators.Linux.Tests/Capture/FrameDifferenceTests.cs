using System.Runtime.InteropServices;
using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Actuators.Linux.Capture;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Actuators.Linux.Tests.Capture;

public sealed class FrameDifferenceTests
{
    private const int Width = 200;
    private const int Height = 130;

    [Fact]
    public void Regions_SamePixels_AreNone()
    {
        using PixelBuffer before = Blank(Width, Height);
        using PixelBuffer after = Blank(Width, Height);

        FrameDifference.Regions(before, after).ShouldBeEmpty();
    }

    [Fact]
    public void Regions_AnyPixelsChanged_CoverThemInsideTheFrameWithoutOverlap()
    {
        Gen<(int X, int Y)> pixel = Gen.Select(Gen.Int[0, Width - 1], Gen.Int[0, Height - 1]);
        pixel.List[1, 6].Sample(pixels =>
        {
            using PixelBuffer before = Blank(Width, Height);
            using PixelBuffer after = Blank(Width, Height);
            pixels.ForEach(one => after.Row(one.Y)[one.X * PixelBuffer.BytesPerPixel] = 1);

            List<ScreenRect> regions = [.. FrameDifference.Regions(before, after)];

            pixels.ShouldAllBe(one => regions.Any(region => region.Contains(new ScreenPoint(one.X, one.Y))));
            regions.ShouldAllBe(region => new ScreenRect(0, 0, Width, Height).Contains(region));
            regions.ShouldAllBe(region => pixels.Any(one => region.Contains(new ScreenPoint(one.X, one.Y))));
            regions.Any(one => regions.Any(other => one != other && one.Overlaps(other))).ShouldBeFalse();
        });
    }

    [Fact]
    public void Regions_OtherSize_IsTheWholeNewFrame()
    {
        using PixelBuffer before = Blank(Width, Height);
        using PixelBuffer after = Blank(Width + 1, Height);

        FrameDifference.Regions(before, after).ShouldBe([new ScreenRect(0, 0, Width + 1, Height)]);
    }

    [Fact]
    public void CopyOpaque_AnyLength_KeepsColorsAndSetsAlpha() => Gen.UInt.Array[0, 70].Sample(source =>
    {
        uint[] target = new uint[source.Length];
        XPixels.CopyOpaque(source, target);
        return target.SequenceEqual(source.Select(pixel => pixel | 0xff000000));
    });

    private static PixelBuffer Blank(int width, int height)
    {
        var buffer = PixelBuffer.Rent(width, height);
        MemoryMarshal.Cast<byte, uint>(buffer.Pixels).Clear();
        return buffer;
    }
}
