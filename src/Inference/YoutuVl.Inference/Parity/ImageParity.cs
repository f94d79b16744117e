using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Parity;

/// <summary>The image processor and the vision encoder.</summary>
internal sealed class ImageParity(ParityContext context, ReadImage readImage)
{
    private const double PixelTolerance = 1e-6;
    private const int RowStep = 29;

    /// <summary>Processes a picture of the folder.</summary>
    public ProcessedImage Process(string name, int maxPatches) => context.Model.Images.Process(
        readImage(context.Golden.PathOf(name)), new ImageProcessingOptions { MaxPatches = maxPatches, MaximumEdge = null });

    /// <summary>Compares size, grid and pixels.</summary>
    public IEnumerable<ParityCheck> CheckPixels(int index, ProcessedImage image)
    {
        GoldenCase golden = context.Golden.File.Cases[index];
        int[] actual =
        [
            image.Mapping.SourceWidth, image.Mapping.SourceHeight, image.Mapping.ResizedWidth, image.Mapping.ResizedHeight, image.Grid.Columns, image.Grid.Rows,
            image.Grid.TokenCount,
        ];
        int[] expected = [golden.Width, golden.Height, golden.ResizedWidth, golden.ResizedHeight, golden.GridWidth, golden.GridHeight, golden.ImageTokens];
        yield return ParityCheck.AtMost($"case {index} sizes, grid and token count: numbers that differ", actual.Zip(expected).Count(pair => pair.First != pair.Second), 0);
        yield return ParityCheck.AtMost($"case {index} sum of resized bytes: difference", Math.Abs(SumOfBytes(image) - golden.ResizedSum), 0);
        yield return ParityCheck.AtMost($"case {index} pixel values: largest difference", PixelDifference(image, context.Golden.PixelValues(index)), PixelTolerance);
    }

    /// <summary>Compares the merger's output.</summary>
    public ParityCheck CheckEmbeddings(int index, float[] embeddings)
    {
        float[] expected = context.Golden.ImageEmbeddings(index).Values;
        return context.Limits.Exact
            ? ParityCheck.AtMost($"case {index} image embeddings: largest difference, relative to the largest", ParityErrors.LargestRelative(embeddings, expected), context.Limits.Embeddings)
            : ParityCheck.AtMost($"case {index} image embeddings: relative error", ParityErrors.Relative(embeddings, expected), context.Limits.Embeddings);
    }

    private double SumOfBytes(ProcessedImage image)
    {
        // The inverse of (byte * rescale - mean) / deviation; channels are the fastest dimension.
        int channels = context.Preprocessor.Mean.Length;
        ReadOnlySpan<float> patches = image.Patches.Span;
        double sum = 0;
        for (int index = 0; index < patches.Length; index++)
        {
            int channel = index % channels;
            sum += Math.Round(((patches[index] * context.Preprocessor.StandardDeviation[channel]) + context.Preprocessor.Mean[channel]) / context.Preprocessor.RescaleFactor);
        }

        return sum;
    }

    private static double PixelDifference(ProcessedImage image, NpyArray golden)
    {
        int length = image.Patches.Length / image.Grid.PatchCount;
        int rows = (image.Grid.PatchCount + RowStep - 1) / RowStep;
        if (golden.Shape.Length != 2 || golden.Shape[0] != rows || golden.Shape[1] != length)
        {
            return double.PositiveInfinity;
        }

        return Enumerable.Range(0, rows).Max(row => ParityErrors.Largest(image.Patches.Span.Slice(row * RowStep * length, length), golden.Row(row)));
    }
}
