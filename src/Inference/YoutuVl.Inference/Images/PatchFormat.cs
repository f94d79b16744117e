namespace YoutuVl.Inference.Images;

/// <summary>How an image is cut.</summary>
/// <param name="PatchSize">Edge of a patch in pixels.</param>
/// <param name="MergeSize">Patches along the edge of one merged group.</param>
internal readonly record struct PatchFormat(int PatchSize, int MergeSize)
{
    /// <summary>Edge of one merged group in pixels; edges of a resized image are multiples of it.</summary>
    public int GroupEdge => PatchSize * MergeSize;
}
