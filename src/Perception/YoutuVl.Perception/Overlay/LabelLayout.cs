using YoutuVl.Perception.Geometry;

namespace YoutuVl.Perception.Overlay;

/// <summary>
/// Finds places for number labels: beside small elements rather than on them, in the corner of large ones, not on other labels where that
/// can be avoided, always inside the frame.
/// </summary>
internal static class LabelLayout
{
    // Covering another label makes both unreadable; covering an element only hides a part of it.
    private const long LabelCost = 12;
    private const long ElementCost = 2;
    private const int LargeInLabels = 3;

    /// <summary>Places the labels.</summary>
    /// <param name="boxes">The rectangles of the marks, in frame pixels, in the order of their numbers.</param>
    /// <param name="sizes">The size of each label; only width and height count.</param>
    /// <param name="frame">The frame.</param>
    /// <returns>The rectangle of each label.</returns>
    public static IReadOnlyList<FrameRect> Place(IReadOnlyList<FrameRect> boxes, IReadOnlyList<FrameRect> sizes, FrameRect frame)
    {
        List<FrameRect> placed = [];
        for (var i = 0; i < boxes.Count; i++)
        {
            var best = default(FrameRect);
            var bestCost = long.MaxValue;
            foreach (var candidate in Candidates(boxes[i], sizes[i]))
            {
                var inside = Inside(candidate, frame);
                var cost = Cost(inside, boxes, placed) + (inside == candidate ? 0 : sizes[i].Area);
                if (cost < bestCost)
                {
                    (best, bestCost) = (inside, cost);
                }
            }

            placed.Add(best);
        }

        return placed;
    }

    private static IEnumerable<FrameRect> Candidates(FrameRect box, FrameRect size)
    {
        FrameRect At(int x, int y) => new(x, y, size.Width, size.Height);
        var isLarge = box.Width >= size.Width * LargeInLabels && box.Height >= size.Height * LargeInLabels;
        if (isLarge)
        {
            yield return At(box.X, box.Y);
            yield return At(box.Right - size.Width, box.Y);
        }

        yield return At(box.X, box.Y - size.Height);
        yield return At(box.Right - size.Width, box.Y - size.Height);
        yield return At(box.X - size.Width, box.Y);
        yield return At(box.Right, box.Y);
        yield return At(box.X, box.Bottom);
        yield return At(box.Right - size.Width, box.Bottom);
        yield return At(box.X, box.Y);
        yield return At(box.Right - size.Width, box.Y);
        yield return At(box.X, box.Bottom - size.Height);
        yield return At(box.Right - size.Width, box.Bottom - size.Height);
    }

    private static FrameRect Inside(FrameRect label, FrameRect frame) => label with
    {
        X = Math.Max(0, Math.Min(label.X, frame.Width - label.Width)),
        Y = Math.Max(0, Math.Min(label.Y, frame.Height - label.Height)),
    };

    private static long Cost(FrameRect label, IReadOnlyList<FrameRect> boxes, List<FrameRect> placed)
    {
        long cost = 0;
        foreach (var other in placed)
        {
            cost += label.Intersect(other).Area * LabelCost;
        }

        foreach (var box in boxes)
        {
            // What matters is the share of the element that disappears: a label on a wide text field hurts less than one on a small button.
            var covered = label.Intersect(box).Area;
            if (covered > 0)
            {
                cost += Math.Max(1, covered * ElementCost * Math.Min(label.Area * 4, box.Area) / box.Area);
            }
        }

        return cost;
    }
}
