namespace YoutuVl.Inference.Graphs.Vision;

/// <summary>Windows of one size. They lie one after another in the encoder's order of patches, so that they form one batch without padding.</summary>
/// <param name="Count">Number of windows, 0 when the image has none of this size.</param>
/// <param name="Patches">Patches of one window, at least 1.</param>
internal readonly record struct WindowClass(int Count, int Patches)
{
    /// <summary>Patches of all windows.</summary>
    public int TotalPatches => Count * Patches;
}
