using YoutuVl.Perception.Frames;
using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Ink;

/// <summary>
/// Finds lines of text and other small drawings by their edges, on light and dark backgrounds alike. Long straight edges (frames, separators)
/// are no ink. What stands close together in a row is one line; columns and tab stops part lines. Thread-safe.
/// </summary>
public static class InkFinder
{
    // The gap inside a word, in pixels of the screen: letters of text up to about 24 pixels stand closer.
    private const int LetterGap = 5;

    /// <summary>Looks through a part of a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="region">The part in screen pixels, inside the frame; not empty.</param>
    /// <returns>The lines, from the top, each inside the region.</returns>
    public static IReadOnlyList<InkLine> Find(ScreenFrame frame, ScreenRect region)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var part = frame.Transform.ToFrame(region);
        var edges = EdgeMap.Of(Brightness.Of(frame.Pixels, part));
        List<InkBox> boxes = [];
        foreach (var box in InkRows.Join(InkComponents.Find(edges, LetterGap), edges))
        {
            InkSplitter.Split(box, edges, boxes);
        }

        return [.. boxes.Where(IsDrawing).OrderBy(box => box.Top).ThenBy(box => box.Left).Select(box => ToScreen(box, frame, part, region))];
    }

    private static bool IsDrawing(InkBox box) => box is { Height: >= 4, Width: >= 2, Weight: >= 8 };

    private static InkLine ToScreen(InkBox box, ScreenFrame frame, FrameRect part, ScreenRect region)
    {
        // An edge lies between two pixels, and the second may lie outside.
        var inFrame = new FrameRect(part.X + box.Left, part.Y + box.Top, box.Width, box.Height).Intersect(part);
        return new InkLine(frame.Transform.ToScreen(inFrame).Intersect(region), box.Weight);
    }
}
