namespace YoutuVl.Perception.Ink;

/// <summary>Where the brightness of a picture changes, long straight edges left out: 1 for a pixel with an edge, else 0.</summary>
internal sealed class EdgeMap
{
    // Half of the weakest contrast that is read without effort; anti-aliased letters reach it in their middle.
    private const int Contrast = 24;

    // Strokes of letters are shorter; frames of buttons and fields are longer.
    private const int LongRow = 40;
    private const int LongColumn = 60;

    // The sides of a frame end at its top and bottom; round corners keep them this far apart.
    private const int Corner = 4;
    private const int ShortestSide = 7;

    private readonly byte[] _marks;
    private readonly byte[] _walls;

    private EdgeMap(byte[] marks, byte[] walls, int width, int height) => (_marks, _walls, Width, Height) = (marks, walls, width, height);

    /// <summary>Gets the width in pixels.</summary>
    public int Width { get; }

    /// <summary>Gets the height in pixels.</summary>
    public int Height { get; }

    /// <summary>Gets one row.</summary>
    /// <param name="y">The row, from 0 at the top.</param>
    /// <returns>Its marks.</returns>
    public ReadOnlySpan<byte> Row(int y) => _marks.AsSpan(y * Width, Width);

    /// <summary>Tells whether the side of a frame or a separator stands between two columns of a row.</summary>
    /// <param name="y">The row.</param>
    /// <param name="from">The first column to look at.</param>
    /// <param name="to">The last column to look at.</param>
    /// <returns>True when one does.</returns>
    public bool HasWall(int y, int from, int to)
    {
        var (left, right) = (Math.Max(0, from), Math.Min(Width - 1, to));
        return left <= right && _walls.AsSpan((y * Width) + left, right - left + 1).Contains((byte)1);
    }

    /// <summary>Finds the edges.</summary>
    /// <param name="picture">The picture.</param>
    /// <returns>The edges.</returns>
    public static EdgeMap Of(Brightness picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var across = new byte[width * height];
        var down = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var row = picture.Row(y);
            var next = picture.Row(Math.Min(y + 1, height - 1));
            MarkAcross(row, across.AsSpan(y * width, width));
            MarkDown(row, next, down.AsSpan(y * width, width));
        }

        var frames = RemoveLongRows(down, width, height);
        var walls = RemoveColumns(across, frames, width, height);
        for (var i = 0; i < across.Length; i++)
        {
            across[i] |= down[i];
        }

        return new EdgeMap(across, walls, width, height);
    }

    private static void MarkAcross(ReadOnlySpan<byte> row, Span<byte> marks)
    {
        for (var x = 0; x + 1 < row.Length; x++)
        {
            marks[x] = Math.Abs(row[x] - row[x + 1]) >= Contrast ? (byte)1 : (byte)0;
        }
    }

    private static void MarkDown(ReadOnlySpan<byte> row, ReadOnlySpan<byte> next, Span<byte> marks)
    {
        for (var x = 0; x < row.Length; x++)
        {
            marks[x] = Math.Abs(row[x] - next[x]) >= Contrast ? (byte)1 : (byte)0;
        }
    }

    private static byte[] RemoveLongRows(byte[] marks, int width, int height)
    {
        var removed = new byte[marks.Length];
        for (var y = 0; y < height; y++)
        {
            var row = marks.AsSpan(y * width, width);
            for (var x = 0; x < width; x++)
            {
                var start = x;
                while (x < width && row[x] != 0)
                {
                    x++;
                }

                if (x - start >= LongRow)
                {
                    row[start..x].Clear();
                    removed.AsSpan((y * width) + start, x - start).Fill(1);
                }
            }
        }

        return removed;
    }

    private static byte[] RemoveColumns(byte[] marks, byte[] frames, int width, int height)
    {
        var removed = new byte[marks.Length];
        var lengths = new int[width];
        for (var y = 0; y <= height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (y < height && marks[(y * width) + x] != 0)
                {
                    lengths[x]++;
                    continue;
                }

                if (lengths[x] >= LongColumn || (lengths[x] >= ShortestSide && IsSide(frames, (width, height), x, (y - lengths[x], y))))
                {
                    Move(marks, removed, width, (x, y - lengths[x], y));
                }

                lengths[x] = 0;
            }
        }

        return removed;
    }

    private static bool IsSide(byte[] frames, (int Width, int Height) size, int x, (int From, int To) rows) =>
        HasFrame(frames, size, x, rows.From) && HasFrame(frames, size, x, rows.To);

    private static bool HasFrame(byte[] frames, (int Width, int Height) size, int x, int y)
    {
        var (left, right) = (Math.Max(0, x - Corner), Math.Min(size.Width, x + Corner + 1));
        for (var row = Math.Max(0, y - Corner); row < Math.Min(size.Height, y + Corner); row++)
        {
            if (frames.AsSpan((row * size.Width) + left, right - left).Contains((byte)1))
            {
                return true;
            }
        }

        return false;
    }

    private static void Move(byte[] marks, byte[] removed, int width, (int X, int From, int To) column)
    {
        for (var y = column.From; y < column.To; y++)
        {
            marks[(y * width) + column.X] = 0;
            removed[(y * width) + column.X] = 1;
        }
    }
}
