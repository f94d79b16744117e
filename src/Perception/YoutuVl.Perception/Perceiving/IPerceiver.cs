using YoutuVl.Perception.Elements;
using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Perceiving;

/// <summary>
/// Finds elements in pixels: character recognition, a model. Where its answer for the same pixels is known it may answer from memory.
/// Thread-safe: calls may overlap.
/// </summary>
public interface IPerceiver
{
    /// <summary>Gets the kind of source that its elements name.</summary>
    ElementSourceKind Kind { get; }

    /// <summary>Looks for elements in parts of a frame.</summary>
    /// <param name="frame">The frame; the caller keeps it alive until the call returns.</param>
    /// <param name="regions">The parts in screen pixels, inside the frame; they may touch and overlap at their edges.</param>
    /// <param name="cancellationToken">Ends the search; an answer that is complete for some regions is not returned.</param>
    /// <returns>What was found, in no particular order, each inside one of the regions.</returns>
    /// <exception cref="PerceptionException">Looking failed; the message tells what is missing and what to do.</exception>
    ValueTask<IReadOnlyList<PerceivedElement>> PerceiveAsync(
        ScreenFrame frame, IReadOnlyList<ScreenRect> regions, CancellationToken cancellationToken);
}
