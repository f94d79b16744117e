using Shouldly;
using Xunit;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Images;
using YoutuVl.Perception.Overlay;

namespace YoutuVl.Perception.Tests.Overlay;

public sealed class PictureOverlayTests : IDisposable
{
    private readonly PixelBuffer _picture = PixelBuffer.Rent(60, 40);

    public PictureOverlayTests()
    {
        _picture.Pixels.Fill(100);
        for (var alpha = 3; alpha < _picture.Pixels.Length; alpha += 4)
        {
            _picture.Pixels[alpha] = 255;
        }
    }

    public void Dispose() => _picture.Dispose();

    [Fact]
    public void Box_InsideThePicture_IsDrawnOnACopy()
    {
        using var overlay = new PictureOverlay(_picture);
        overlay.Box(new FrameRect(30, 20, 20, 15), 1);

        Changed(overlay, 30, 20).ShouldBeTrue();
        Changed(overlay, 49, 34).ShouldBeTrue();
        Changed(overlay, 40, 28).ShouldBeFalse();
        _picture.Pixels[..3].ToArray().ShouldBe(new byte[] { 100, 100, 100 });
    }

    [Fact]
    public void Outline_FarOutside_IsCutOff()
    {
        using var overlay = new PictureOverlay(_picture);
        overlay.Outline([new FramePoint(5, 5), new FramePoint(5, 30), new FramePoint(int.MaxValue, int.MinValue)], 3);

        Changed(overlay, 5, 20).ShouldBeTrue();
        Changed(overlay, 55, 35).ShouldBeFalse();
    }

    [Fact]
    public void Dot_AtTheEdge_IsCutOff()
    {
        using var overlay = new PictureOverlay(_picture);
        overlay.Dot(new FramePoint(59, 0), 2);

        Changed(overlay, 59, 0).ShouldBeTrue();
        Changed(overlay, 50, 10).ShouldBeFalse();
    }

    [Fact]
    public void Tint_Classes_LeavesPixelsWithoutOneAlone()
    {
        var classes = new byte[60 * 40];
        Array.Fill(classes, byte.MaxValue);
        classes[0] = 0;
        classes[1] = 1;
        using var overlay = new PictureOverlay(_picture);
        overlay.Tint(classes);

        Changed(overlay, 0, 0).ShouldBeTrue();
        Changed(overlay, 1, 0).ShouldBeTrue();
        Changed(overlay, 2, 0).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => overlay.Tint(new byte[3]));
    }

    private static bool Changed(PictureOverlay overlay, int x, int y)
    {
        using var drawn = ImageCodec.Decode(overlay.ToPng());
        var pixel = drawn.Row(y).Slice(x * 4, 3);
        return pixel[0] != 100 || pixel[1] != 100 || pixel[2] != 100;
    }
}
