using CsCheck;
using Shouldly;
using Xunit;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Tests.Images;

public sealed class ImageProcessorTests
{
    private static readonly Gen<(int Patch, int Merge, ImagePixels Image)> Inputs =
        from patch in Gen.Int[1, 8]
        from merge in Gen.Int[1, 3]
        from width in Gen.Int[1, 50]
        from height in Gen.Int[1, 50]
        from data in Gen.Byte.Array[width * height * 4]
        select (patch, merge, new ImagePixels(data, width, height, width * 4, PixelLayout.Bgra32));

    [Fact]
    public void Process_AnyFormat_HoldsEveryResizedPixelOnce() => Inputs.Sample(
        input =>
        {
            (int patch, int merge, ImagePixels image) = input;
            ProcessedImage processed = TestProcessors.Create(patch, merge, [0, 0, 0], [1, 1, 1]).Process(image, new ImageProcessingOptions());
            byte[] resized = new byte[processed.Patches.Length];
            AntialiasResize.Run(image, processed.Mapping.ResizedWidth, processed.Mapping.ResizedHeight, resized);

            // The way back, by indices: which patch and which place in it a pixel went to.
            int group = patch * merge;
            for (int i = 0; i < resized.Length; i++)
            {
                (int y, int x, int c) = (i / 3 / processed.Mapping.ResizedWidth, i / 3 % processed.Mapping.ResizedWidth, i % 3);
                int groupIndex = (y / group * processed.Grid.GroupColumns) + (x / group);
                int patchIndex = (groupIndex * merge * merge) + (y % group / patch * merge) + (x % group / patch);
                float value = processed.Patches.Span[(patchIndex * patch * patch * 3) + (((y % patch * patch) + (x % patch)) * 3) + c];
                (value * 255).ShouldBe(resized[i], 0.001f);
            }
        },
        iter: 200);

    [Fact]
    public void Process_StatisticsPerChannel_NormalisesEachByItsOwn()
    {
        byte[] data = [.. Enumerable.Range(0, 32 * 32).SelectMany(_ => new byte[] { 255, 51, 0 })];
        ProcessedImage processed = TestProcessors.Create(16, 2, [0.5, 0.1, 0.25], [0.5, 0.2, 0.25])
            .Process(new ImagePixels(data, 32, 32, 96, PixelLayout.Rgb24), new ImageProcessingOptions());

        processed.Patches.Span[0].ShouldBe(1f, 1e-6f);
        processed.Patches.Span[1].ShouldBe(0.5f, 1e-6f);
        processed.Patches.Span[2].ShouldBe(-1f, 1e-6f);
    }

    [Fact]
    public void Process_EqualPixels_GiveEqualKeysAndOthersDoNot()
    {
        byte[] data = new byte[64 * 32 * 3];
        ImageProcessor processor = TestProcessors.Create();
        string Key(int width, int height) => processor.Process(new ImagePixels(data, width, height, width * 3, PixelLayout.Rgb24), new ImageProcessingOptions()).ContentKey;
        string wide = Key(64, 32);

        Key(64, 32).ShouldBe(wide);
        Key(32, 64).ShouldNotBe(wide);
        data[77] = 200;
        Key(64, 32).ShouldNotBe(wide);
    }

    [Fact]
    public void Measure_AnyImage_AgreesWithProcess() => Inputs.Sample(
        input => TestProcessors.Create(input.Patch, input.Merge).Measure(input.Image.Width, input.Image.Height, new ImageProcessingOptions())
            .ShouldBe(TestProcessors.Create(input.Patch, input.Merge).Process(input.Image, new ImageProcessingOptions()).Grid),
        iter: 50);

    [Fact]
    public void Constructor_ConfigsThatDisagree_NamesBothPatchSizes() =>
        Should.Throw<ArgumentException>(() => new ImageProcessor(TestProcessors.Preprocessor(14), TestProcessors.Vision(16, 2)))
            .Message.ShouldContain("14 pixels with 3 channels do not fit a vision encoder for 16 pixels");
}
