namespace YoutuVl.Inference.Images;

/// <summary>An image as the vision encoder takes it. Immutable.</summary>
/// <param name="Patches">Normalised patch rows, <c>[patches, patch * patch * channels]</c>, merge groups in raster order, channels fastest.</param>
/// <param name="Grid">The patch grid.</param>
/// <param name="Mapping">The way back to source pixels.</param>
/// <param name="ContentKey">A digest of the resized pixels: equal keys mean equal patches. Prefix reuse goes by it.</param>
public sealed record ProcessedImage(ReadOnlyMemory<float> Patches, PatchGrid Grid, ImageMapping Mapping, string ContentKey);
