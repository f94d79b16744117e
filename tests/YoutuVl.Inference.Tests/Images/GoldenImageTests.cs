using Shouldly;
using Xunit;
using YoutuVl.Inference.Images;
using YoutuVl.Inference.Parity;
using YoutuVl.Inference.Tests.GoldenData;

namespace YoutuVl.Inference.Tests.Images;

public sealed class GoldenImageTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Process_GoldenPicture_GivesTheSamePatches(int index)
    {
        GoldenCase golden = GoldenVectors.Set.File.Cases[index];
        ProcessedImage image = TestProcessors.Create().Process(GoldenVectors.Image(golden.Image), new ImageProcessingOptions { MaxPatches = golden.MaxPatches });

        image.Grid.ShouldBe(new PatchGrid(golden.GridHeight, golden.GridWidth, 2));
        image.Grid.TokenCount.ShouldBe(golden.ImageTokens);
        image.Mapping.ShouldBe(new ImageMapping(golden.Width, golden.Height, golden.ResizedWidth, golden.ResizedHeight));
        NpyArray expected = GoldenVectors.Set.PixelValues(index);
        for (int row = 0; row < expected.Shape[0]; row++)
        {
            ReadOnlySpan<float> actual = image.Patches.Span.Slice(row * 29 * 768, 768);
            for (int i = 0; i < 768; i++)
            {
                actual[i].ShouldBe(expected.Row(row)[i], 1e-6f, $"row {row * 29}, value {i}");
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Resize_GoldenPicture_GivesTheSameBytes(int index)
    {
        GoldenCase golden = GoldenVectors.Set.File.Cases[index];
        byte[] resized = new byte[golden.ResizedWidth * golden.ResizedHeight * 3];

        AntialiasResize.Run(GoldenVectors.Image(golden.Image), golden.ResizedWidth, golden.ResizedHeight, resized);

        resized.Sum(value => (long)value).ShouldBe(golden.ResizedSum);
    }
}
