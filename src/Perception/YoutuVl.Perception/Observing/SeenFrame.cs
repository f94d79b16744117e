using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Observing;

/// <summary>A frame that may leave an observer.</summary>
/// <param name="Frame">The frame, secrets blacked out; owned by whoever receives this.</param>
/// <param name="Hash">The hash of its pixels.</param>
/// <param name="Changed">Where the screen differs from the frame before, in screen pixels.</param>
internal sealed record SeenFrame(ScreenFrame Frame, ulong Hash, IReadOnlyList<ScreenRect> Changed);
