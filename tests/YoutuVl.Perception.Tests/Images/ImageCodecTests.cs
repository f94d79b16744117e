using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;
using YoutuVl.Perception.Images;
using YoutuVl.Perception.Tests.Testing;

namespace YoutuVl.Perception.Tests.Images;

public sealed class ImageCodecTests
{
    [Fact]
    public void Decode_OfEncodePng_IsTheSamePicture() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Int).Sample((width, height, seed) =>
        {
            using var picture = Noise(width, height, seed);

            using var back = ImageCodec.Decode(ImageCodec.EncodePng(picture));

            back.Pixels.SequenceEqual(picture.Pixels).ShouldBeTrue();
        }, iter: 30);

    [Fact]
    public void EncodePng_Crop_IsThatPart()
    {
        using var picture = Noise(40, 30, 1);

        using var part = ImageCodec.Decode(ImageCodec.EncodePng(picture, new FrameRect(5, 6, 7, 8)));

        (part.Width, part.Height).ShouldBe((7, 8));
        Scene.PixelAt(part, 3, 2).ShouldBe(Scene.PixelAt(picture, 8, 8));
    }

    [Theory]
    [InlineData(0, 0, 41, 30)]
    [InlineData(-1, 0, 5, 5)]
    [InlineData(1, 1, 0, 5)]
    public void EncodePng_CropOutside_Throws(int x, int y, int width, int height)
    {
        using var picture = Noise(40, 30, 1);

        Should.Throw<CoordinateOutOfRangeException>(() => ImageCodec.EncodePng(picture, new FrameRect(x, y, width, height)));
    }

    [Fact]
    public void EncodePreview_LargePicture_IsScaledToTheEdge()
    {
        using var frame = Scene.Frame(640, 320);

        using var small = ImageCodec.Decode(ImageCodec.EncodePreview(frame.Pixels, new PreviewOptions { MaxEdge = 100 }));

        (small.Width, small.Height).ShouldBe((100, 50));
        Math.Abs((int)(Scene.PixelAt(small, 50, 25) & 0xff) - 0xe8).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void EncodePreview_SmallPicture_KeepsItsSize()
    {
        using var frame = Scene.Frame(64, 32);

        using var same = ImageCodec.Decode(ImageCodec.EncodePreview(frame.Pixels, new PreviewOptions()));

        (same.Width, same.Height).ShouldBe((64, 32));
    }

    [Fact]
    public void Decode_NoPicture_Throws() => Should.Throw<ImageFormatException>(() => ImageCodec.Decode([1, 2, 3]));

    [Fact]
    public void Decode_CutOffPicture_Throws()
    {
        using var picture = Noise(64, 64, 2);
        var file = ImageCodec.EncodePng(picture);

        Should.Throw<ImageFormatException>(() => ImageCodec.Decode(file.AsSpan(0, file.Length / 2)));
    }

    private static PixelBuffer Noise(int width, int height, int seed)
    {
        var picture = PixelBuffer.Rent(width, height);
        new Random(seed).NextBytes(picture.Pixels);
        for (var i = 3; i < picture.Pixels.Length; i += 4)
        {
            picture.Pixels[i] = 255;
        }

        return picture;
    }
}
