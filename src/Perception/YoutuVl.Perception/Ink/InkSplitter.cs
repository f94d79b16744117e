namespace YoutuVl.Perception.Ink;

/// <summary>Parts boxes that hold several lines, whose letters touch those of the line below, at the rows with least ink.</summary>
internal static class InkSplitter
{
    // Two lines of the smallest letters.
    private const int LeastHeight = 20;

    // The bars of large letters are thinner than the smallest line of letters is high.
    private const int LeastLine = 6;

    // Between lines of text only descenders cross a row; inside of a line every stem does.
    private const double Sparse = 0.18;

    /// <summary>Parts a box, or keeps it.</summary>
    /// <param name="box">The box.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="parts">Takes the parts.</param>
    public static void Split(InkBox box, EdgeMap edges, List<InkBox> parts)
    {
        if (box.Height < LeastHeight)
        {
            parts.Add(box);
            return;
        }

        var lines = Lines(RowSums(box, edges));
        var top = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            // What lies between two lines, descenders and dots, is shared at the middle.
            var bottom = i + 1 < lines.Count ? (lines[i].To + lines[i + 1].From + 1) / 2 : box.Height;
            parts.Add(lines.Count == 1 ? box : Trim(box, edges, top, bottom));
            top = bottom;
        }
    }

    private static List<(int From, int To)> Lines(int[] sums)
    {
        var limit = Sparse * sums.Max();
        List<(int From, int To)> lines = [];
        for (var y = 0; y < sums.Length; y++)
        {
            var from = y;
            while (y < sums.Length && sums[y] > limit)
            {
                y++;
            }

            if (y - from >= LeastLine)
            {
                lines.Add((from, y));
            }
        }

        return lines.Count > 0 ? lines : [(0, sums.Length)];
    }

    private static int[] RowSums(InkBox box, EdgeMap edges)
    {
        var sums = new int[box.Height];
        for (var y = box.Top; y < Math.Min(box.Bottom, edges.Height); y++)
        {
            sums[y - box.Top] = Count(edges.Row(y)[box.Left..Math.Min(box.Right, edges.Width)]);
        }

        return sums;
    }

    private static InkBox Trim(InkBox box, EdgeMap edges, int from, int to)
    {
        var (left, right, weight) = (box.Right, box.Left, 0);
        for (var y = box.Top + from; y < Math.Min(box.Top + to, edges.Height); y++)
        {
            var row = edges.Row(y)[box.Left..Math.Min(box.Right, edges.Width)];
            var first = row.IndexOf((byte)1);
            if (first >= 0)
            {
                (left, right) = (Math.Min(left, box.Left + first), Math.Max(right, box.Left + row.LastIndexOf((byte)1) + 2));
                weight += Count(row);
            }
        }

        return new InkBox(Math.Min(left, right), box.Top + from, Math.Min(right, box.Right), box.Top + to, weight);
    }

    private static int Count(ReadOnlySpan<byte> row)
    {
        var sum = 0;
        foreach (var mark in row)
        {
            sum += mark;
        }

        return sum;
    }
}
