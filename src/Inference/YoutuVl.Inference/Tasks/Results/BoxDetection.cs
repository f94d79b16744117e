namespace YoutuVl.Inference.Tasks.Results;

/// <summary>A thing that was found.</summary>
/// <param name="Label">What the model called it; null when it gave no name.</param>
/// <param name="Box">Where it is, in source pixels.</param>
/// <param name="Confidence">Product of the probabilities of the box's tokens, from 0 to 1; null when it was not measured. It is not calibrated.</param>
public sealed record BoxDetection(string? Label, PixelBox Box, double? Confidence = null);
