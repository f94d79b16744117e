using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Parity;

/// <summary>Decodes an image file. This library has no codecs.</summary>
/// <param name="path">A PNG file.</param>
public delegate ImagePixels ReadImage(string path);
