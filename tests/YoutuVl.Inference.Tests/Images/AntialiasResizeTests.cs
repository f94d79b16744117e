using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Tests.Images;

public sealed class AntialiasResizeTests
{
    private static readonly Gen<ImagePixels> Images =
        from width in Gen.Int[1, 70]
        from height in Gen.Int[1, 70]
        from padding in Gen.Int[0, 5]
        from layout in Gen.Enum<PixelLayout>()
        let stride = (width * (layout == PixelLayout.Rgb24 ? 3 : 4)) + padding
        from data in Gen.Byte.Array[(stride * height) - padding]
        select new ImagePixels(data, width, height, stride, layout);

    [Fact]
    public void Run_AnyImageLayoutAndSize_EqualsThePlainFormula() =>
        Gen.Select(Images, Gen.Int[1, 80], Gen.Int[1, 80]).Sample(
            (image, width, height) =>
            {
                byte[] actual = new byte[width * height * 3];
                AntialiasResize.Run(image, width, height, actual);
                actual.ShouldBe(SlowResize.Run(image, width, height));
            },
            iter: 100);

    [Fact]
    public void Run_SameSize_CopiesPixels() => Images.Sample(image =>
    {
        byte[] actual = new byte[image.Width * image.Height * 3];
        AntialiasResize.Run(image, image.Width, image.Height, actual);
        for (int i = 0; i < actual.Length; i++)
        {
            int channel = image.Layout == PixelLayout.Rgb24 ? i % 3 : 2 - (i % 3);
            actual[i].ShouldBe(image.Row(i / 3 / image.Width)[(i / 3 % image.Width * image.BytesPerPixel) + channel]);
        }
    });

    [Theory]
    [InlineData(1, 5000, 32, 32)]
    [InlineData(5000, 1, 32, 32)]
    [InlineData(1, 1, 64, 96)]
    public void Run_ExtremeShapeOfOneColour_KeepsTheColour(int width, int height, int toWidth, int toHeight)
    {
        byte[] data = [.. Enumerable.Range(0, width * height).SelectMany(_ => new byte[] { 255, 128, 0 })];
        byte[] actual = new byte[toWidth * toHeight * 3];

        AntialiasResize.Run(new ImagePixels(data, width, height, width * 3, PixelLayout.Rgb24), toWidth, toHeight, actual);

        actual.Chunk(3).ShouldAllBe(pixel => pixel[0] == 255 && pixel[1] == 128 && pixel[2] == 0);
    }
}
