namespace YoutuVl.Perception.Ink;

/// <summary>
/// Parts edges into connected components, after closing small gaps within rows (run-length smoothing, Wong, Casey and Wahl, 1982). Touching
/// runs of neighbouring rows are united by a disjoint-set forest.
/// </summary>
internal static class InkComponents
{
    /// <summary>Finds the components.</summary>
    /// <param name="edges">The edges.</param>
    /// <param name="gap">The widest gap within a row that is closed, in pixels.</param>
    /// <returns>A box around each.</returns>
    public static List<InkBox> Find(EdgeMap edges, int gap)
    {
        List<Run> runs = [];
        List<int> parents = [];
        var (aboveFrom, aboveTo) = (0, 0);
        for (var y = 0; y < edges.Height; y++)
        {
            var from = runs.Count;
            AddRuns(edges.Row(y), y, gap, runs);
            while (parents.Count < runs.Count)
            {
                parents.Add(parents.Count);
            }

            Unite(runs, parents, (aboveFrom, aboveTo), (from, runs.Count));
            (aboveFrom, aboveTo) = (from, runs.Count);
        }

        return Boxes(runs, parents);
    }

    private static void AddRuns(ReadOnlySpan<byte> row, int y, int gap, List<Run> runs)
    {
        var (start, last, weight) = (-1, -1, 0);
        for (var x = row.IndexOf((byte)1); x >= 0;)
        {
            if (start >= 0 && x - last > gap + 1)
            {
                runs.Add(new Run(y, start, last + 1, weight));
                (start, weight) = (-1, 0);
            }

            start = start < 0 ? x : start;
            (last, weight) = (x, weight + 1);
            var next = row[(x + 1)..].IndexOf((byte)1);
            x = next < 0 ? -1 : x + 1 + next;
        }

        if (start >= 0)
        {
            runs.Add(new Run(y, start, last + 1, weight));
        }
    }

    // Both rows are sorted, so one pass over them finds every pair that touches, diagonally too.
    private static void Unite(List<Run> runs, List<int> parents, (int From, int To) above, (int From, int To) here)
    {
        for (var (a, b) = (above.From, here.From); a < above.To && b < here.To;)
        {
            if (runs[a].Start <= runs[b].End && runs[b].Start <= runs[a].End)
            {
                parents[Root(parents, a)] = Root(parents, b);
            }

            (a, b) = runs[a].End < runs[b].End ? (a + 1, b) : (a, b + 1);
        }
    }

    private static int Root(List<int> parents, int run)
    {
        while (parents[run] != run)
        {
            parents[run] = parents[parents[run]];
            run = parents[run];
        }

        return run;
    }

    private static List<InkBox> Boxes(List<Run> runs, List<int> parents)
    {
        Dictionary<int, InkBox> boxes = [];
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var box = new InkBox(run.Start, run.Y, run.End + 1, run.Y + 2, run.Weight);
            var root = Root(parents, i);
            boxes[root] = boxes.TryGetValue(root, out var other) ? other.Join(box) : box;
        }

        return [.. boxes.Values];
    }

    private readonly record struct Run(int Y, int Start, int End, int Weight);
}
