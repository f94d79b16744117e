using YoutuVl.Agent.Cli.Commands;
using YoutuVl.Inference.Images;
using YoutuVl.Perception.Images;

namespace YoutuVl.Agent.Cli.Composition.Models;

/// <summary>Reads picture files for the model, which has no codecs of its own.</summary>
internal static class PictureFiles
{
    /// <summary>Reads a PNG, JPEG or WebP file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its pixels.</returns>
    /// <exception cref="CommandLineException">It is not there, or cannot be read.</exception>
    /// <exception cref="ImageFormatException">It is no picture.</exception>
    public static ImagePixels Read(string path)
    {
        try
        {
            using var pixels = ImageCodec.Decode(File.ReadAllBytes(path));
            return new ImagePixels(pixels.Pixels.ToArray(), pixels.Width, pixels.Height, pixels.Stride, PixelLayout.Bgra32);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"The picture '{path}' cannot be read: {e.Message}");
        }
    }
}
