namespace YoutuVl.Inference.Images;

/// <summary>The order of bytes in a pixel.</summary>
public enum PixelLayout
{
    /// <summary>Three bytes: red, green, blue.</summary>
    Rgb24,

    /// <summary>Four bytes: blue, green, red, and one that is ignored.</summary>
    Bgra32,
}
