namespace YoutuVl.Inference.Images;

/// <summary>The patch grid of a resized image.</summary>
/// <param name="Rows">Patches from top to bottom, a multiple of the merge size.</param>
/// <param name="Columns">Patches from left to right, a multiple of the merge size.</param>
/// <param name="MergeSize">Patches along the edge of one merged group.</param>
public readonly record struct PatchGrid(int Rows, int Columns, int MergeSize)
{
    /// <summary>Patches in all.</summary>
    public int PatchCount => Rows * Columns;

    /// <summary>Merged groups from top to bottom.</summary>
    public int GroupRows => Rows / MergeSize;

    /// <summary>Merged groups from left to right.</summary>
    public int GroupColumns => Columns / MergeSize;

    /// <summary>Merged groups in all: the tokens that the image takes in a prompt.</summary>
    public int TokenCount => GroupRows * GroupColumns;
}
