using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using YoutuVl.Inference.Checkpoints;

namespace YoutuVl.Inference.Images;

/// <summary>
/// Turns pixels into what the vision encoder takes, value for value as the model's own processor does: resize rule, antialiased bilinear resize of bytes, normalisation,
/// patch order. Thread-safe.
/// </summary>
public sealed class ImageProcessor
{
    private const int Channels = 3;
    private readonly PatchFormat _format;
    private readonly float[] _table;

    /// <summary>Creates a processor.</summary>
    /// <param name="preprocessor">The values of <c>preprocessor_config.json</c>; its cap on patches is not used, see <see cref="ImageProcessingOptions.MaxPatches"/>.</param>
    /// <param name="vision">The vision encoder that the patches are for.</param>
    /// <exception cref="ArgumentException">The two do not fit each other, or images are not of three channels.</exception>
    public ImageProcessor(PreprocessorConfig preprocessor, VisionConfig vision)
    {
        ArgumentNullException.ThrowIfNull(preprocessor);
        ArgumentNullException.ThrowIfNull(vision);
        if (preprocessor.PatchSize != vision.PatchSize || vision.ChannelCount != Channels || preprocessor.Mean.Length != Channels
            || preprocessor.StandardDeviation.Length != Channels)
        {
            throw new ArgumentException(
                $"Patches of {preprocessor.PatchSize} pixels with {preprocessor.Mean.Length} channels do not fit a vision encoder for {vision.PatchSize} pixels and {vision.ChannelCount} channels; "
                + "three channels are supported.",
                nameof(preprocessor));
        }

        _format = new PatchFormat(vision.PatchSize, vision.MergeSize);
        _table = CreateTable(preprocessor);
    }

    /// <summary>Finds the patch grid that an image will have, and so the tokens that it will take, without touching a pixel.</summary>
    /// <param name="width">Width of the image in pixels, at least 1.</param>
    /// <param name="height">Height of the image in pixels, at least 1.</param>
    /// <param name="options">The limits on its size.</param>
    /// <exception cref="ArgumentException">The limits do not leave room for one merged group.</exception>
    public PatchGrid Measure(int width, int height, ImageProcessingOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentNullException.ThrowIfNull(options);
        return ResizeRule.Fit(width, height, _format, options);
    }

    /// <summary>Processes an image.</summary>
    /// <param name="image">The pixels.</param>
    /// <param name="options">The limits on its size.</param>
    /// <returns>The patches, the grid, the way back to source pixels, and a digest of the resized pixels.</returns>
    /// <exception cref="ArgumentException">The limits do not leave room for one merged group.</exception>
    public ProcessedImage Process(ImagePixels image, ImageProcessingOptions options)
    {
        ArgumentNullException.ThrowIfNull(image);
        PatchGrid grid = Measure(image.Width, image.Height, options);
        int width = grid.Columns * _format.PatchSize;
        int height = grid.Rows * _format.PatchSize;
        int length = width * height * Channels;
        byte[] resized = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Span<byte> pixels = resized.AsSpan(0, length);
            AntialiasResize.Run(image, width, height, pixels);
            var patches = new float[length];
            PatchWriter.Write(pixels, grid, _table, patches);
            return new ProcessedImage(patches, grid, new ImageMapping(image.Width, image.Height, width, height), Digest(pixels, width, height));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(resized);
        }
    }

    /// <summary>All 256 values of a channel: <c>(byte * rescale - mean) / deviation</c>, computed in double precision.</summary>
    private static float[] CreateTable(PreprocessorConfig preprocessor)
    {
        float[] table = new float[Channels * 256];
        for (int i = 0; i < table.Length; i++)
        {
            int channel = i / 256;
            table[i] = (float)((((i % 256) * preprocessor.RescaleFactor) - preprocessor.Mean[channel]) / preprocessor.StandardDeviation[channel]);
        }

        return table;
    }

    private static string Digest(ReadOnlySpan<byte> pixels, int width, int height)
    {
        Span<byte> size = stackalloc byte[sizeof(int) * 2];
        BinaryPrimitives.WriteInt32LittleEndian(size, width);
        BinaryPrimitives.WriteInt32LittleEndian(size[sizeof(int)..], height);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(size);
        hash.AppendData(pixels);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
