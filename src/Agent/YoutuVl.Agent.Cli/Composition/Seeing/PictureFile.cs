using YoutuVl.Agent.Cli.Commands;
using YoutuVl.Inference.Images;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Images;

namespace YoutuVl.Agent.Cli.Composition.Seeing;

/// <summary>Reads picture files for the model.</summary>
internal static class PictureFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">A PNG, JPEG or WebP file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The picture, owned by the caller.</returns>
    /// <exception cref="CommandLineException">The file cannot be read.</exception>
    /// <exception cref="ImageFormatException">It is not a picture.</exception>
    public static async Task<PixelBuffer> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return ImageCodec.Decode(await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"The picture '{path}' cannot be read: {e.Message}");
        }
    }

    /// <summary>Copies the pixels into memory that the model may use as long as it likes.</summary>
    /// <param name="picture">The picture.</param>
    /// <returns>The pixels.</returns>
    public static ImagePixels ForModel(PixelBuffer picture) => new(picture.Pixels.ToArray(), picture.Width, picture.Height, picture.Stride, PixelLayout.Bgra32);

    /// <summary>Reads a file for the model at once.</summary>
    /// <param name="path">A PNG, JPEG or WebP file.</param>
    /// <returns>The pixels.</returns>
    /// <exception cref="CommandLineException">The file cannot be read.</exception>
    /// <exception cref="ImageFormatException">It is not a picture.</exception>
    public static ImagePixels ReadForModel(string path)
    {
        try
        {
            using var picture = ImageCodec.Decode(File.ReadAllBytes(path));
            return ForModel(picture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"The picture '{path}' cannot be read: {e.Message}");
        }
    }
}
