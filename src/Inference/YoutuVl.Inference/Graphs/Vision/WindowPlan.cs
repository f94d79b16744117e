using System.Collections.Immutable;
using YoutuVl.Inference.Checkpoints;
using YoutuVl.Inference.Images;

namespace YoutuVl.Inference.Graphs.Vision;

/// <summary>
/// The order in which the encoder keeps merge groups: window after window, windows of equal size together. Windows tile the group grid from the top left;
/// those at the right and bottom edge are smaller, so there are at most four sizes: whole, right edge, bottom edge, corner. Immutable.
/// </summary>
internal sealed class WindowPlan
{
    /// <summary>Number of window sizes that a grid can have.</summary>
    public const int ClassCount = 4;

    private WindowPlan(ImmutableArray<ImmutableArray<int>> windows, ImmutableArray<int> order, ImmutableArray<WindowClass> classes)
    {
        (Windows, Order, Classes) = (windows, order, classes);
        var inverse = new int[order.Length];
        for (int position = 0; position < inverse.Length; position++)
        {
            inverse[order[position]] = position;
        }

        Inverse = [.. inverse];
    }

    /// <summary>The windows row by row, each with its groups (indexes in raster order) row by row.</summary>
    public ImmutableArray<ImmutableArray<int>> Windows { get; }

    /// <summary>The group (raster index) at each position of the encoder's order.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>The position in the encoder's order of each group (raster index).</summary>
    public ImmutableArray<int> Inverse { get; }

    /// <summary>The window sizes in the encoder's order, always <see cref="ClassCount"/> of them.</summary>
    public ImmutableArray<WindowClass> Classes { get; }

    /// <summary>Plans the windows of one image.</summary>
    /// <param name="config">The vision encoder's dimensions.</param>
    /// <param name="grid">The image's patch grid.</param>
    public static WindowPlan Create(VisionConfig config, PatchGrid grid)
    {
        int edge = config.WindowGroups;
        var windows = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var classes = new List<ImmutableArray<int>>[ClassCount];
        for (int index = 0; index < ClassCount; index++)
        {
            classes[index] = [];
        }

        for (int top = 0; top < grid.GroupRows; top += edge)
        {
            int bottom = Math.Min(top + edge, grid.GroupRows);
            for (int left = 0; left < grid.GroupColumns; left += edge)
            {
                int right = Math.Min(left + edge, grid.GroupColumns);
                ImmutableArray<int> groups = Groups(top..bottom, left..right, grid.GroupColumns);
                windows.Add(groups);
                classes[(right - left < edge ? 1 : 0) + (bottom - top < edge ? 2 : 0)].Add(groups);
            }
        }

        return new WindowPlan(
            windows.ToImmutable(),
            [.. classes.SelectMany(same => same).SelectMany(groups => groups)],
            [.. classes.Select(same => new WindowClass(same.Count, same.Count == 0 ? 1 : same[0].Length * config.GroupPatches))]);
    }

    private static ImmutableArray<int> Groups(Range rows, Range columns, int stride)
    {
        var groups = ImmutableArray.CreateBuilder<int>();
        for (int row = rows.Start.Value; row < rows.End.Value; row++)
        {
            for (int column = columns.Start.Value; column < columns.End.Value; column++)
            {
                groups.Add((row * stride) + column);
            }
        }

        return groups.ToImmutable();
    }
}
