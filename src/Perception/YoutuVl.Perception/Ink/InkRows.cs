namespace YoutuVl.Perception.Ink;

/// <summary>Joins words to lines: boxes at the same height whose gap is no wider than a space.</summary>
internal static class InkRows
{
    // A space is a quarter to a third of the letters' size; between columns and tab stops there is more than that.
    private const double SpaceInHeights = 0.9;

    /// <summary>Joins boxes.</summary>
    /// <param name="boxes">The boxes.</param>
    /// <param name="edges">The edges; sides of frames keep boxes apart.</param>
    /// <returns>The lines.</returns>
    public static List<InkBox> Join(List<InkBox> boxes, EdgeMap edges)
    {
        boxes.Sort((a, b) => a.Left.CompareTo(b.Left));
        List<InkBox> done = [];
        List<InkBox> open = [];
        foreach (var box in boxes)
        {
            done.AddRange(open.Where(line => box.Left - line.Right > Reach(line, box)));
            open.RemoveAll(line => box.Left - line.Right > Reach(line, box));
            var same = open.FindIndex(line => IsSameRow(line, box) && box.Left - line.Right <= Space(line, box) && !IsParted(line, box, edges));
            if (same < 0)
            {
                open.Add(box);
            }
            else
            {
                open[same] = open[same].Join(box);
            }
        }

        done.AddRange(open);
        return done;
    }

    private static bool IsParted(InkBox line, InkBox box, EdgeMap edges) =>
        edges.HasWall((Math.Max(line.Top, box.Top) + Math.Min(line.Bottom, box.Bottom)) / 2, line.Right - 2, box.Left + 1);

    private static double Reach(InkBox line, InkBox box) => Math.Max(64, Space(line, box));

    private static double Space(InkBox line, InkBox box) => Math.Max(4, SpaceInHeights * Math.Min(Math.Max(line.Height, box.Height), 2 * Math.Min(line.Height, box.Height)));

    private static bool IsSameRow(InkBox line, InkBox box)
    {
        var common = Math.Min(line.Bottom, box.Bottom) - Math.Max(line.Top, box.Top);
        return common >= 0.5 * Math.Min(line.Height, box.Height) && Math.Max(line.Height, box.Height) <= 3 * Math.Max(8, Math.Min(line.Height, box.Height));
    }
}
