namespace YoutuVl.Perception.Fusing;

/// <summary>
/// Joins what is seen in pixels to the accessibility tree: one list of elements, and how much of each window it explains. Shared by everything
/// that looks at one desktop, so that equal scenes have equal ids. Thread-safe.
/// </summary>
public interface IScreenSight
{
    /// <summary>
    /// Looks at what the tree does not explain. Parts whose pixels did not change since they were last looked at cost nothing; a scene that
    /// did not change at all is the same object as before.
    /// </summary>
    /// <param name="scene">The tree, the windows and the pixels of one moment.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>The joined scene. A perceiver that failed is a gap in it.</returns>
    ValueTask<SeenScene> SeeAsync(UnseenScene scene, CancellationToken cancellationToken);
}
