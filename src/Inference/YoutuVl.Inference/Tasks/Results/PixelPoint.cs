namespace YoutuVl.Inference.Tasks.Results;

/// <summary>A position in source pixels: x to the right and y down from the upper left corner of the whole source image, fractions allowed.</summary>
/// <param name="X">From 0 to the image's width.</param>
/// <param name="Y">From 0 to the image's height.</param>
/// <param name="Adjusted">Whether the model named a position outside the image, which was moved to its edge.</param>
public readonly record struct PixelPoint(double X, double Y, bool Adjusted = false);
